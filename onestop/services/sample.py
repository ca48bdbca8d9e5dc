"""Who sits at the sample office's counter: for demo homes only, nothing in it is secret."""

from onestop.journal.sample_office import SAMPLE_PASSWORD

RECEPTION_CLERK = "an.ttm"
PASSWORD = SAMPLE_PASSWORD
