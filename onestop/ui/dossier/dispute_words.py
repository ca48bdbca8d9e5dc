"""What does not fit a dossier, in words: who recorded what when, and where the dossier stood."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from onestop.domain.dossier import Stage
from onestop.domain.facts import Corrected
from onestop.services.disputes import Disputed, Printout
from onestop.services.papers import RECEIPT
from onestop.ui import dossier_words as words

_NOT_SENT_ON = frozenset({Stage.AT_COUNTER, Stage.SENT})


def sentence(dispute: Disputed, today: date) -> str:
    """Say who recorded what, when, and what the dossier was like by then."""
    said = QCoreApplication.translate("Disputes", "{who} ghi “{act}” lúc {when} khi {standing}.")
    return said.format(
        who=dispute.who or _station(dispute),
        act=words.kind_words(dispute.kind),
        when=words.when(dispute.at, today),
        standing=_standing(dispute),
    )


def effect(dispute: Disputed) -> str:
    """Say what a dispute does to its dossier while it is open."""
    if dispute.blocks:
        return QCoreApplication.translate(
            "Disputes", "Việc này chưa được tính, các bước sau dừng lại đến khi giải quyết xong."
        )
    return QCoreApplication.translate("Disputes", "Việc này chưa được tính vào hồ sơ.")


def printed(dispute: Disputed, today: date) -> str:
    """List what was printed on the strength of a dispute; nothing where nothing was."""
    if not dispute.printed:
        return ""
    said = QCoreApplication.translate("Disputes", "Thu lại giấy đã in theo việc này: {papers}.")
    return said.format(papers="; ".join(_printout(each, today) for each in dispute.printed))


def _printout(each: Printout, today: date) -> str:
    said = QCoreApplication.translate("Disputes", "{paper}, in lúc {when}")
    return said.format(paper=_paper(each), when=words.when(each.at, today))


def _paper(each: Printout) -> str:
    if each.form == RECEIPT:
        said = QCoreApplication.translate("Disputes", "giấy hẹn bản {version}")
        return said.format(version=each.receipt)
    return QCoreApplication.translate("Disputes", "giấy khác")


def _station(dispute: Disputed) -> str:
    """Name the station where its clerk is not known here."""
    said = QCoreApplication.translate("Disputes", "Máy {station}")
    return said.format(station=dispute.ref.origin.rpartition("-")[0])


def _standing(dispute: Disputed) -> str:
    before = dispute.before
    if dispute.kind == Corrected.__name__ and before.stage in _NOT_SENT_ON:
        said = QCoreApplication.translate("Disputes", "hồ sơ đã có giấy hẹn bản {version}")
        return said.format(version=before.receipt)
    clauses = {
        Stage.NOWHERE: QCoreApplication.translate("Disputes", "hồ sơ chưa được tiếp nhận"),
        Stage.AT_COUNTER: QCoreApplication.translate("Disputes", "hồ sơ còn ở quầy tiếp nhận"),
        Stage.SENT: QCoreApplication.translate("Disputes", "hồ sơ đã chuyển {department}"),
        Stage.IN_HAND: QCoreApplication.translate("Disputes", "hồ sơ do {officer} đang xử lý"),
        Stage.COMPLETED: QCoreApplication.translate("Disputes", "hồ sơ đã có kết quả"),
        Stage.READY: QCoreApplication.translate("Disputes", "kết quả đã chuyển về một cửa"),
        Stage.COLLECTED: QCoreApplication.translate("Disputes", "kết quả đã trả"),
        Stage.CANCELLED: QCoreApplication.translate("Disputes", "tiếp nhận đã hủy"),
    }
    return clauses[before.stage].format(
        department=before.department, officer=before.officer or before.department
    )
