"""The office's and the province's hub: schema, enrolment and keeper."""
