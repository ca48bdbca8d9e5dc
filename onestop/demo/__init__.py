"""The sample office and its working morning."""
