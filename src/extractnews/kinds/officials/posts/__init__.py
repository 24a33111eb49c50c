"""The grammar of posts: 湖南省|郴州市|委|副|书记, read from the position back to where the post begins.

positions.py (书记, 副, 原) · edges.py (where a post may begin) · organs.py, organ_chain.py (市委组织部) ·
own_names.py (南华大学) · post_places.py (the place, the host, the level in front) · reading.py (a post half read) ·
read.py (the whole of one post).
"""
