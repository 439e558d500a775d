"""The kiosk's pages: each shows a state and says which button was pressed."""
