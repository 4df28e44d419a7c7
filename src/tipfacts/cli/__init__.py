"""The command line: reads a line, runs its command, and words its help, completion and man pages."""
