"""A name beside a post: 市长|张三 (after_post.py), 张三|副市长 (before_post.py).

chains.py (names that could be words, in lists) · one_each.py (甲县、乙县县长张三、李四) · towns.py (康王乡长石桥 is no
post) · split_posts.py (省委|张三|书记: a post cut by its holder) · before_unread.py (书记|、大会|执行主席张三).
"""
