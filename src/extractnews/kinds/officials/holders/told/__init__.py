"""A sentence that says who gets, holds or loses a post.

appointments.py (任命张三为…, 免去张三的…) · subjects.py (who 任市长 is said of) · careers.py (lines of a CV).
"""
