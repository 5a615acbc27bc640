"""What the pointer does: each drag shows what it would lead to, and ends in one edit."""
