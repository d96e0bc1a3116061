"""Run the `accords` command as `python -m accords`."""

from accords.cli import main

if __name__ == "__main__":
    main()
