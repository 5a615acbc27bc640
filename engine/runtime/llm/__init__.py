"""What language model providers share: running one in process, templates, answers, cost."""
