"""Stage 8, output: a document as JSON, as rows of CSV, as a table or an explanation for people."""
