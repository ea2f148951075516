"""The pages about one job, agency or classification, and the lists that lead to them."""
