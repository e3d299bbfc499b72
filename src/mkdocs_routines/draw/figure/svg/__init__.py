"""SVG and PNG of pictures, their colours, and their text alternative."""
