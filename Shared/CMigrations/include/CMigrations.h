// How many migrations there are, and where each starts and ends.
