"""The least a Qt program can do: show an empty window."""

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.first_paint import FirstPaint, say_and_quit

SIZE = (1366, 768)


def main() -> None:
    """Show it until it is painted."""
    application = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    FirstPaint(window, say_and_quit)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
