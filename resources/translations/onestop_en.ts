<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context>
    <name>ActsBar</name>
    <message>
        <source>Chuyển phòng xử lý</source>
        <translation>Send to the department</translation>
    </message>
    <message>
        <source>Nhận xử lý</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Nhập kết quả…</source>
        <translation>Enter the result…</translation>
    </message>
    <message>
        <source>Chuyển về một cửa</source>
        <translation>Send back to the counter</translation>
    </message>
    <message>
        <source>Trả kết quả…</source>
        <translation>Hand the result over…</translation>
    </message>
    <message>
        <source>Chuyển phòng khác…</source>
        <translation>Send to another department…</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Print the receipt again</translation>
    </message>
    <message>
        <source>Sửa và in lại…</source>
        <translation>Correct and print again…</translation>
    </message>
    <message>
        <source>Hủy tiếp nhận…</source>
        <translation>Cancel the reception…</translation>
    </message>
    <message>
        <source>Giải quyết…</source>
        <translation>Settle…</translation>
    </message>
    <message>
        <source>Ghi chú nội bộ</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Chuyển {department}</source>
        <translation>Send to {department}</translation>
    </message>
    <message>
        <source>Hồ sơ có việc do bản mới hơn ghi. Cập nhật chương trình rồi làm tiếp.</source>
        <translation>A newer program wrote to this dossier. Update the program, then go on.</translation>
    </message>
    <message>
        <source>Có việc chưa thống nhất về giấy tờ đã giao. Giải quyết việc đó trước.</source>
        <translation>Two desks disagree about papers that changed hands. Settle that first.</translation>
    </message>
    <message>
        <source>Đang do {name} xử lý</source>
        <translation>{name} is working on it</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Đang in giấy hẹn…</source>
        <translation>Printing the receipt…</translation>
    </message>
    <message>
        <source>Giấy hẹn</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Đã hủy tiếp nhận {code}</source>
        <translation>Reception {code} cancelled</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu. Bấm In lại khi máy in sẵn sàng.</source>
        <translation>The dossier is saved. Press Reprint when the printer is ready.</translation>
    </message>
    <message>
        <source>Chưa có máy in cho giấy hẹn. Tệp nằm ở {file}</source>
        <translation>No printer for receipts yet. The file is {file}</translation>
    </message>
    <message>
        <source>Đã gửi in giấy hẹn {paper} ({printer})</source>
        <translation>Receipt {paper} sent to the printer ({printer})</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Hẹn {moment} {day}</source>
        <translation>Due {moment} {day}</translation>
    </message>
    <message>
        <source>Không hẹn ngày</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Có việc chưa thống nhất về giấy tờ đã giao</source>
        <translation>Two desks disagree about papers that changed hands</translation>
    </message>
    <message>
        <source>CHƯA TRẢ ĐƯỢC</source>
        <translation>NOT TO BE HANDED OVER YET</translation>
    </message>
    <message>
        <source>SẴN SÀNG TRẢ</source>
        <translation>READY TO HAND OVER</translation>
    </message>
    <message>
        <source>Trả lúc {when}</source>
        <translation>Handed over {when}</translation>
    </message>
    <message>
        <source>ĐÃ TRẢ KẾT QUẢ</source>
        <translation>HANDED OVER</translation>
    </message>
    <message>
        <source>Giấy hẹn của hồ sơ này không còn giá trị</source>
        <translation>The receipt of this dossier is no longer valid</translation>
    </message>
    <message>
        <source>ĐÃ HỦY TIẾP NHẬN</source>
        <translation>RECEPTION CANCELLED</translation>
    </message>
    <message>
        <source>CHƯA CÓ KẾT QUẢ</source>
        <translation>NO RESULT YET</translation>
    </message>
    <message>
        <source>Đang ở {holder}, chưa chuyển phòng</source>
        <translation>At {holder}, not yet sent to a department</translation>
    </message>
    <message>
        <source>Đã chuyển {holder}, chưa có người nhận</source>
        <translation>Sent to {holder}, nobody has taken it yet</translation>
    </message>
    <message>
        <source>Đang xử lý tại {holder}</source>
        <translation>Being worked on at {holder}</translation>
    </message>
    <message>
        <source>Đã ký tại {holder}, chưa chuyển về quầy</source>
        <translation>Signed at {holder}, not yet back at the counter</translation>
    </message>
    <message>
        <source>Nhận {when}</source>
        <translation>Received {when}</translation>
    </message>
    <message>
        <source>trễ giờ hẹn</source>
        <translation>past its hour</translation>
    </message>
    <message>
        <source>trễ hẹn 1 ngày</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>trễ hẹn {count} ngày</source>
        <translation>{count} days late</translation>
    </message>
    <message>
        <source>xong sớm 1 ngày</source>
        <translation>1 day early</translation>
    </message>
    <message>
        <source>xong sớm {count} ngày</source>
        <translation>{count} days early</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message>
        <source>Hủy tiếp nhận</source>
        <translation>Cancel the reception</translation>
    </message>
    <message>
        <source>Lý do hủy</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Hồ sơ kết thúc và không mở lại được. Giấy hẹn đã in mất giá trị, thu lại giấy đó.</source>
        <translation>The dossier ends and cannot be opened again. The printed receipt is void, take it back.</translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>Đủ</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Tên giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Bản chính</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>Bản chứng thực</source>
        <translation>Certified</translation>
    </message>
    <message>
        <source>Bản photo</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi chú {title}</source>
        <translation>Note {title}</translation>
    </message>
    <message>
        <source>đã nhận</source>
        <translation>received</translation>
    </message>
    <message>
        <source>chưa nhận</source>
        <translation>not received</translation>
    </message>
    <message>
        <source>bắt buộc</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>CheckPainter</name>
    <message>
        <source>Xem lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>Not here yet</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>thêm {title}</source>
        <translation>add {title}</translation>
    </message>
    <message>
        <source>đánh dấu đủ giấy tờ bắt buộc</source>
        <translation>tick all required papers</translation>
    </message>
    <message>
        <source>đánh dấu {title}</source>
        <translation>tick {title}</translation>
    </message>
    <message>
        <source>số bản của {title}</source>
        <translation>count {title}</translation>
    </message>
</context>
<context>
    <name>CollectorForm</name>
    <message>
        <source>Chín&amp;h chủ</source>
        <translation>&amp;In person</translation>
    </message>
    <message>
        <source>Được ủ&amp;y quyền</source>
        <translation>By pro&amp;xy</translation>
    </message>
    <message>
        <source>Đối chiếu &amp;căn cước: quét thẻ hoặc gõ số</source>
        <translation>Check the identity &amp;card: scan it or type the number</translation>
    </message>
    <message>
        <source>Họ và tên người &amp;nhận</source>
        <translation>Full &amp;name of the collector</translation>
    </message>
    <message>
        <source>&amp;Số giấy tờ, quét thẻ</source>
        <translation>Paper n&amp;umber, or scan the card</translation>
    </message>
    <message>
        <source>&amp;Giấy ủy quyền: số, ngày, nơi lập</source>
        <translation>Proxy &amp;letter: number, date, place</translation>
    </message>
    <message>
        <source>Nhập số, ngày và nơi lập giấy ủy quyền</source>
        <translation>Enter number, date and place of the proxy letter</translation>
    </message>
    <message>
        <source>Quét hoặc gõ số căn cước của người nhận</source>
        <translation>Scan or type the collector&apos;s identity number</translation>
    </message>
    <message>
        <source>Chưa đọc được số. Quét lại, hoặc gõ đủ 12 số</source>
        <translation>The number was not read. Scan again, or type all 12 digits</translation>
    </message>
    <message>
        <source>Khớp: giấy tờ của {name}</source>
        <translation>Matches: the paper of {name}</translation>
    </message>
    <message>
        <source>Không khớp: thẻ của {name}. Nhận thay thì chọn Được ủy quyền</source>
        <translation>No match: the card of {name}. Choose By proxy for another collector</translation>
    </message>
    <message>
        <source>Không khớp số trong hồ sơ. Nhận thay thì chọn Được ủy quyền</source>
        <translation>Not the number in the dossier. Choose By proxy for another collector</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Cách tính ngày hẹn</source>
        <translation>How the due date is counted</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Là</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Tính</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Hẹn trả {moment}</source>
        <translation>Due {moment}</translation>
    </message>
</context>
<context>
    <name>DeskSession</name>
    <message>
        <source>Đã đổi mật khẩu</source>
        <translation>Password changed</translation>
    </message>
</context>
<context>
    <name>DifferenceStrip</name>
    <message>
        <source>Lấy theo thẻ</source>
        <translation>Take the card&apos;s</translation>
    </message>
    <message>
        <source>Giữ như cũ</source>
        <translation>Keep the record&apos;s</translation>
    </message>
    <message>
        <source>Giữ như đã nhập</source>
        <translation>Keep what was entered</translation>
    </message>
    <message>
        <source>Lấy theo hệ thống</source>
        <translation>Take the record&apos;s</translation>
    </message>
    <message>
        <source>họ và tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>điện thoại</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>địa chỉ</source>
        <translation>address</translation>
    </message>
    <message>
        <source>Thẻ ghi {field}: {given} · Hệ thống ghi: {record}</source>
        <translation>The card&apos;s {field}: {given} · On record: {record}</translation>
    </message>
    <message>
        <source>Phiếu ghi {field}: {given} · Hệ thống ghi: {record}</source>
        <translation>Entered {field}: {given} · On record: {record}</translation>
    </message>
</context>
<context>
    <name>Disputes</name>
    <message>
        <source>{who} ghi “{act}” lúc {when} khi {standing}.</source>
        <translation>{who} recorded “{act}” at {when} when {standing}.</translation>
    </message>
    <message>
        <source>Việc này chưa được tính, các bước sau dừng lại đến khi giải quyết xong.</source>
        <translation>It does not count, and no further step is taken until it is settled.</translation>
    </message>
    <message>
        <source>Việc này chưa được tính vào hồ sơ.</source>
        <translation>It does not count for the dossier.</translation>
    </message>
    <message>
        <source>Thu lại giấy đã in theo việc này: {papers}.</source>
        <translation>Take back what was printed because of it: {papers}.</translation>
    </message>
    <message>
        <source>{paper}, in lúc {when}</source>
        <translation>{paper}, printed at {when}</translation>
    </message>
    <message>
        <source>giấy hẹn bản {version}</source>
        <translation>receipt version {version}</translation>
    </message>
    <message>
        <source>giấy khác</source>
        <translation>another paper</translation>
    </message>
    <message>
        <source>Máy {station}</source>
        <translation>Station {station}</translation>
    </message>
    <message>
        <source>hồ sơ đã có giấy hẹn bản {version}</source>
        <translation>the dossier already had receipt version {version}</translation>
    </message>
    <message>
        <source>hồ sơ chưa được tiếp nhận</source>
        <translation>the dossier was not received yet</translation>
    </message>
    <message>
        <source>hồ sơ còn ở quầy tiếp nhận</source>
        <translation>the dossier was still at the counter</translation>
    </message>
    <message>
        <source>hồ sơ đã chuyển {department}</source>
        <translation>the dossier had been sent to {department}</translation>
    </message>
    <message>
        <source>hồ sơ do {officer} đang xử lý</source>
        <translation>{officer} was working on the dossier</translation>
    </message>
    <message>
        <source>hồ sơ đã có kết quả</source>
        <translation>the dossier already had its result</translation>
    </message>
    <message>
        <source>kết quả đã chuyển về một cửa</source>
        <translation>the result had gone back to the counter</translation>
    </message>
    <message>
        <source>kết quả đã trả</source>
        <translation>the result had been handed over</translation>
    </message>
    <message>
        <source>tiếp nhận đã hủy</source>
        <translation>the reception had been cancelled</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Việc tiếp theo của hồ sơ</source>
        <translation>Next act on the dossier</translation>
    </message>
    <message>
        <source>Ghi chú nội bộ</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Print the receipt again</translation>
    </message>
    <message>
        <source>Mọi thao tác</source>
        <translation>All acts</translation>
    </message>
    <message>
        <source>Đã sao chép mã hồ sơ.</source>
        <translation>Dossier code copied.</translation>
    </message>
    <message>
        <source>{count} việc chưa xác nhận, tự gửi khi có mạng</source>
        <translation>{count} not yet confirmed, sent when the line is back</translation>
    </message>
    <message>
        <source>Đã nhận xử lý.</source>
        <translation>Taken.</translation>
    </message>
    <message>
        <source>Đã chuyển về một cửa.</source>
        <translation>Sent back to the counter.</translation>
    </message>
    <message>
        <source>Đã ghi chú.</source>
        <translation>Note kept.</translation>
    </message>
</context>
<context>
    <name>DossierWords</name>
    <message>
        <source>{clock} hôm nay</source>
        <translation>{clock} today</translation>
    </message>
    <message>
        <source>{clock} ngày {day}</source>
        <translation>{clock} on {day}</translation>
    </message>
    <message>
        <source>Chờ chuyển phòng</source>
        <translation>Waits to be sent</translation>
    </message>
    <message>
        <source>Mới chuyển đến</source>
        <translation>Just arrived</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In work</translation>
    </message>
    <message>
        <source>Đã có kết quả</source>
        <translation>Has a result</translation>
    </message>
    <message>
        <source>Chờ trả kết quả</source>
        <translation>Waits for the citizen</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Đã hủy tiếp nhận</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Hôm nay {clock}</source>
        <translation>Today {clock}</translation>
    </message>
    <message>
        <source>Còn 1 ngày</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>Còn {days} ngày</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>Không hẹn ngày</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>chưa xác nhận</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>Đã xóa dữ liệu cá nhân</source>
        <translation>Personal data erased</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sửa tiếp nhận</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Hủy tiếp nhận</source>
        <translation>Cancel the reception</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Receipt printed</translation>
    </message>
    <message>
        <source>Chuyển phòng</source>
        <translation>Sent to a department</translation>
    </message>
    <message>
        <source>Nhận xử lý</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Chuyển về một cửa</source>
        <translation>Send back to the counter</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Giải quyết việc chưa thống nhất</source>
        <translation>Disagreement settled</translation>
    </message>
    <message>
        <source>Xóa dữ liệu cá nhân</source>
        <translation>Personal data erased</translation>
    </message>
    <message>
        <source>Khóa tài khoản</source>
        <translation>Account locked</translation>
    </message>
    <message>
        <source>Mở khóa tài khoản</source>
        <translation>Account unlocked</translation>
    </message>
    <message>
        <source>Đăng ký máy</source>
        <translation>Station registered</translation>
    </message>
    <message>
        <source>Việc do bản mới hơn ghi</source>
        <translation>Written by a newer program</translation>
    </message>
    <message>
        <source>Quá giờ hẹn {clock}</source>
        <translation>Past {clock}</translation>
    </message>
    <message>
        <source>Quá hạn 1 ngày</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>Quá hạn {count} ngày</source>
        <translation>{count} days late</translation>
    </message>
    <message>
        <source>Chờ phòng nhận</source>
        <translation>Waits to be taken</translation>
    </message>
</context>
<context>
    <name>DueBox</name>
    <message>
        <source>HẸN TRẢ KẾT QUẢ</source>
        <translation>RESULT DUE</translation>
    </message>
    <message>
        <source>Xem cách tính</source>
        <translation>How it is counted</translation>
    </message>
    <message>
        <source>Chọn thủ tục để tính ngày hẹn</source>
        <translation>Choose a procedure to count the due date</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>Cần sửa</source>
        <translation>To put right</translation>
    </message>
    <message numerus="yes">
        <source>Cần sửa %n chỗ</source>
        <translation>
            <numerusform>%n to put right</numerusform>
            <numerusform>%n to put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fees</name>
    <message>
        <source>Theo quy định</source>
        <translation>As regulated</translation>
    </message>
    <message>
        <source>Không thu</source>
        <translation>No fee</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Hồ sơ trong danh sách</source>
        <translation>Dossiers in the list</translation>
    </message>
    <message>
        <source>Bỏ bộ lọc</source>
        <translation>Drop the filter</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào chờ ở mục này.</source>
        <translation>Nothing waits in this list.</translation>
    </message>
    <message>
        <source>Không có hồ sơ khớp bộ lọc.</source>
        <translation>No dossier fits the filter.</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Người thụ lý</source>
        <translation>Officer</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Đã nhập kết quả.</source>
        <translation>Result entered.</translation>
    </message>
    <message>
        <source>Đã nhập kết quả và chuyển về một cửa.</source>
        <translation>Result entered and sent back to the counter.</translation>
    </message>
</context>
<context>
    <name>Forwarding</name>
    <message>
        <source>Đã chuyển {department}.</source>
        <translation>Sent to {department}.</translation>
    </message>
</context>
<context>
    <name>FoundColumns</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Nhận ngày</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>General</name>
    <message>
        <source>Thông tin chung</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Nơi đang giữ</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>{name} · sinh {day}</source>
        <translation>{name} · born {day}</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Personal number</translation>
    </message>
    <message>
        <source>Số CMND</source>
        <translation>Old identity number</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>Paper number</translation>
    </message>
    <message>
        <source>Số {number}, ký ngày {day}</source>
        <translation>No. {number}, signed {day}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Thao tác</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Sao chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>HẸN TRẢ KẾT QUẢ</source>
        <translation>RESULT DUE</translation>
    </message>
    <message>
        <source>Không hẹn ngày</source>
        <translation>No due date</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Tìm hồ sơ, người</source>
        <translation>Find dossiers, people</translation>
    </message>
    <message>
        <source>Tìm hồ sơ, người, mã quét…</source>
        <translation>Find dossiers, people, codes…</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Lọc trong danh sách</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Nhận bàn giao: quét</source>
        <translation>Take over by scan</translation>
    </message>
    <message>
        <source>Việc tiếp theo của hồ sơ đang chọn</source>
        <translation>Next act on the chosen dossier</translation>
    </message>
    <message>
        <source>Lưu, chuyển về một cửa</source>
        <translation>Save, send back to the counter</translation>
    </message>
    <message>
        <source>Mở trang hồ sơ</source>
        <translation>Open the dossier page</translation>
    </message>
    <message>
        <source>Sang ô kế tiếp</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>1 hồ sơ đang giao cho tôi</source>
        <translation>1 dossier is mine</translation>
    </message>
    <message>
        <source>{count} hồ sơ đang giao cho tôi</source>
        <translation>{count} dossiers are mine</translation>
    </message>
    <message>
        <source>{count} quá hạn</source>
        <translation>{count} late</translation>
    </message>
    <message>
        <source>Đã nhận xử lý {code}.</source>
        <translation>{code} taken.</translation>
    </message>
    <message>
        <source>Đã chuyển {code} về một cửa.</source>
        <translation>{code} sent back to the counter.</translation>
    </message>
    <message>
        <source>Xử lý hồ sơ</source>
        <translation>Inbox</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Trợ giúp phím</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Ở mọi nơi</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ mới</source>
        <translation>New reception</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Tra cứu hồ sơ</source>
        <translation>Look-up</translation>
    </message>
    <message>
        <source>Các nơi làm việc</source>
        <translation>The places of the rail</translation>
    </message>
    <message>
        <source>Tìm hồ sơ, người</source>
        <translation>Find dossiers, people</translation>
    </message>
    <message>
        <source>Việc chính của màn hình</source>
        <translation>The main act of the screen</translation>
    </message>
    <message>
        <source>Đóng danh sách, đóng khung, quay lại</source>
        <translation>Close the list, close the sheet, go back</translation>
    </message>
    <message>
        <source>Làm mới</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Sang phần kế tiếp</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Toàn màn hình</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Khóa màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Dành cho máy quét, không bấm tay</source>
        <translation>For the scanner, not for hands</translation>
    </message>
</context>
<context>
    <name>KindButton</name>
    <message>
        <source>Cá nhân</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Hộ gia đình, hộ kinh doanh</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Hợp tác xã</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>Cơ quan, tổ chức</source>
        <translation>Office, organisation</translation>
    </message>
    <message>
        <source>Loại người nộp: {kind}</source>
        <translation>Kind of applicant: {kind}</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>1 việc tỉnh chưa chuyển tiếp. Xem mục Cần xử lý.</source>
        <translation>The province withholds 1 change. See Needs attention.</translation>
    </message>
    <message>
        <source>{count} việc tỉnh chưa chuyển tiếp. Xem mục Cần xử lý.</source>
        <translation>The province withholds {count} changes. See Needs attention.</translation>
    </message>
    <message>
        <source>Mất kết nối với tỉnh từ {since}. Vẫn tiếp nhận bình thường</source>
        <translation>No connection to the province since {since}. Reception goes on as usual</translation>
    </message>
    <message>
        <source>1 thay đổi sẽ tự gửi khi có mạng.</source>
        <translation>1 change goes out by itself when the line is back.</translation>
    </message>
    <message>
        <source>{count} thay đổi sẽ tự gửi khi có mạng.</source>
        <translation>{count} changes go out by themselves when the line is back.</translation>
    </message>
    <message>
        <source>Giờ máy này nhanh {minutes} phút, cần chỉnh lại.</source>
        <translation>This machine&apos;s clock is {minutes} minutes fast; put it right.</translation>
    </message>
    <message>
        <source>Giờ máy này chậm {minutes} phút, cần chỉnh lại.</source>
        <translation>This machine&apos;s clock is {minutes} minutes slow; put it right.</translation>
    </message>
    <message>
        <source>Tỉnh chưa chuyển tiếp việc này. Báo quản trị tỉnh xem giúp.</source>
        <translation>The province has not passed this on. Tell its administrator.</translation>
    </message>
    <message>
        <source>Máy làm việc riêng</source>
        <translation>Works alone</translation>
    </message>
    <message>
        <source>Chưa kết nối với tỉnh</source>
        <translation>Not connected yet</translation>
    </message>
    <message>
        <source>Đã đồng bộ {at}</source>
        <translation>In step {at}</translation>
    </message>
    <message>
        <source>Đang gửi {sent}/{most}</source>
        <translation>Sending {sent}/{most}</translation>
    </message>
    <message>
        <source>Chờ gửi {count}</source>
        <translation>{count} to send</translation>
    </message>
    <message>
        <source>Ngoại tuyến từ {since}</source>
        <translation>Offline since {since}</translation>
    </message>
    <message>
        <source>{count} việc cần xử lý</source>
        <translation>Needs attention: {count}</translation>
    </message>
    <message>
        <source>Máy này làm việc riêng, chưa ghi danh với tỉnh. Mọi việc được lưu tại máy.</source>
        <translation>This machine works alone, not enrolled with the province. Everything is kept here.</translation>
    </message>
    <message>
        <source>Chưa kết nối với tỉnh lần nào. Chương trình tự thử lại.</source>
        <translation>Never connected to the province yet. The program keeps trying.</translation>
    </message>
    <message>
        <source>Mọi thay đổi đã lên tỉnh. Lần cuối {at}.</source>
        <translation>Everything has reached the province. Last at {at}.</translation>
    </message>
    <message>
        <source>Đang gửi, còn {count} việc.</source>
        <translation>Sending, {count} left.</translation>
    </message>
    <message>
        <source>{count} việc chờ gửi, tự gửi trong giây lát.</source>
        <translation>{count} to send, in a moment.</translation>
    </message>
    <message>
        <source>Ngoại tuyến từ {since}. Vẫn làm việc bình thường; {count} việc tự gửi khi có mạng. Thử lại trong vòng một phút.</source>
        <translation>Offline since {since}. Work goes on; to send when the line is back: {count}. Next try within a minute.</translation>
    </message>
    <message>
        <source>Tỉnh đang kiểm tra chữ ký của máy đã ghi. Tự chuyển tiếp khi kiểm tra xong.</source>
        <translation>The province is checking the signature of the station that wrote it. It passes on by itself afterwards.</translation>
    </message>
    <message>
        <source>Chờ việc ghi trước của hồ sơ này lên tỉnh. Tự chuyển tiếp sau việc đó.</source>
        <translation>It waits for what was recorded before it of this dossier. It passes on by itself afterwards.</translation>
    </message>
    <message>
        <source>Chữ ký không khớp với máy đã ghi. Giữ nguyên máy và báo quản trị tỉnh.</source>
        <translation>The signature is not that of the station that wrote it. Leave the machine as it is and tell the administrator of the province.</translation>
    </message>
    <message>
        <source>Máy này chưa được giao việc này. Báo quản trị giao thêm, rồi việc tự được gửi.</source>
        <translation>This station lacks the duty for this. Ask the administrator for it; it is sent by itself then.</translation>
    </message>
    <message>
        <source>Hồ sơ đang thuộc cơ quan khác. Nhờ cơ quan đó chuyển hồ sơ về đây.</source>
        <translation>The dossier belongs to another office. Ask that office to send it here.</translation>
    </message>
    <message>
        <source>Tỉnh chưa có cơ quan nhận hồ sơ này. Báo quản trị tỉnh.</source>
        <translation>The province does not know the office this goes to. Tell its administrator.</translation>
    </message>
    <message>
        <source>Chỉ cơ quan đã tiếp nhận hồ sơ được xóa dữ liệu cá nhân. Báo cơ quan đó.</source>
        <translation>Only the office that received the dossier may erase its personal data. Tell that office.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa kết thúc ở tỉnh nên chưa xóa. Tự xóa khi việc trả kết quả đến nơi.</source>
        <translation>At the province the dossier has not ended, so nothing is erased yet. It will be once the hand-over has arrived.</translation>
    </message>
    <message>
        <source>Việc này chỉ tỉnh được ghi. Báo quản trị tỉnh.</source>
        <translation>Only the province may record this. Tell its administrator.</translation>
    </message>
    <message>
        <source>Tỉnh chưa biết máy này. Báo quản trị tỉnh ghi danh lại.</source>
        <translation>The province does not know this station. Ask its administrator to enrol it again.</translation>
    </message>
</context>
<context>
    <name>LineBanner</name>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>LineChip</name>
    <message>
        <source>Đồng bộ</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Đồng bộ: {state}</source>
        <translation>Exchange: {state}</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Kết quả tại quầy</source>
        <translation>Results at the counter</translation>
    </message>
    <message>
        <source>Danh sách kết quả</source>
        <translation>List of results</translation>
    </message>
    <message>
        <source>Kết quả chờ trả</source>
        <translation>Results that wait</translation>
    </message>
    <message>
        <source>Kết quả đã trả hôm nay tại quầy này</source>
        <translation>Results handed over here today</translation>
    </message>
    <message>
        <source>Kết quả chờ trả  {count}</source>
        <translation>Waiting  {count}</translation>
    </message>
    <message>
        <source>Vừa trả hôm nay  {count}</source>
        <translation>Handed over today  {count}</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ trả ở quầy.</source>
        <translation>No result waits at the counter.</translation>
    </message>
    <message>
        <source>Hôm nay quầy này chưa trả kết quả nào.</source>
        <translation>Nothing was handed over here today.</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Collector</translation>
    </message>
    <message>
        <source>Người nhận là</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>Không hẹn ngày</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Chính chủ</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Được ủy quyền</source>
        <translation>By proxy</translation>
    </message>
    <message>
        <source>Đã đến hẹn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Xong trước hẹn</source>
        <translation>Ready early</translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>Hồ sơ tìm thấy</source>
        <translation>Dossiers found</translation>
    </message>
    <message>
        <source>Tìm theo mã, tên, số điện thoại, số định danh</source>
        <translation>Find by code, name, phone, personal number</translation>
    </message>
    <message>
        <source>Mã hồ sơ hoặc bốn số cuối, tên không dấu, số điện thoại, số định danh</source>
        <translation>Dossier code or its last four digits, name without accents, phone, personal number</translation>
    </message>
    <message>
        <source>Xóa ô tìm</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Chọn hồ sơ</source>
        <translation>Choose a dossier</translation>
    </message>
    <message>
        <source>Mở trang hồ sơ</source>
        <translation>Open the dossier page</translation>
    </message>
    <message>
        <source>Sang ô tìm</source>
        <translation>Go to the search</translation>
    </message>
    <message>
        <source>Hơn {count} hồ sơ, gõ thêm để thu hẹp</source>
        <translation>More than {count} dossiers, type more to narrow</translation>
    </message>
    <message>
        <source>{count} hồ sơ, mới nhất trước</source>
        <translation>{count} dossiers, newest first</translation>
    </message>
    <message>
        <source>1 hồ sơ</source>
        <translation>1 dossier</translation>
    </message>
    <message>
        <source>Không thấy «{text}» trong {dossiers}.</source>
        <translation>«{text}» was not found in {dossiers}.</translation>
    </message>
    <message>
        <source>{known} hồ sơ</source>
        <translation>{known} dossiers</translation>
    </message>
    <message>
        <source>Thử số định danh, số điện thoại, hoặc bốn số cuối của mã hồ sơ.</source>
        <translation>Try the personal number, the phone, or the last four digits of the code.</translation>
    </message>
    <message>
        <source>Gõ hoặc quét để tìm hồ sơ.</source>
        <translation>Type or scan to find a dossier.</translation>
    </message>
    <message>
        <source>Tên không cần dấu, các chữ theo thứ tự nào cũng được: «duc nguyen».</source>
        <translation>Names need no accents, words in any order: «duc nguyen».</translation>
    </message>
    <message>
        <source>Tra cứu hồ sơ</source>
        <translation>Look-up</translation>
    </message>
    <message>
        <source>chọn</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>mở trang</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Một Cửa</source>
        <translation>One Stop</translation>
    </message>
    <message>
        <source>Một Cửa · {office}</source>
        <translation>One Stop · {office}</translation>
    </message>
    <message>
        <source>Cần sửa – {title}</source>
        <translation>To put right – {title}</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Một cửa</source>
        <translation>One Stop</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
</context>
<context>
    <name>NoticeWindow</name>
    <message>
        <source>Một Cửa</source>
        <translation>One Stop</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Một Cửa</source>
        <translation>One Stop</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Dùng thử: tên đăng nhập {}, mật khẩu {}</source>
        <translation>To try it: login {}, password {}</translation>
    </message>
    <message>
        <source>Phiên bản {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>Sáng {} · Chiều {}</source>
        <translation>Morning {} · Afternoon {}</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>Nhập bù hồ sơ đã nhận trước đó</source>
        <translation>Received earlier, entered now</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Tại nhà</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Nơi nhận kết quả</source>
        <translation>Result is collected</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>&amp;Ghi chú</source>
        <translation>Not&amp;e</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Day received</translation>
    </message>
    <message>
        <source>Giờ nhận</source>
        <translation>Hour received</translation>
    </message>
    <message>
        <source>Lý do nhập bù</source>
        <translation>Why entered late</translation>
    </message>
    <message>
        <source>Lựa chọn khác</source>
        <translation>More options</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Đủ {given}/{required} bắt buộc</source>
        <translation>All {given}/{required} required</translation>
    </message>
    <message>
        <source>Có {given}/{required} bắt buộc</source>
        <translation>{given}/{required} required</translation>
    </message>
    <message>
        <source>{count} bản chính</source>
        <translation>originals: {count}</translation>
    </message>
    <message>
        <source>{count} bản chứng thực</source>
        <translation>certified: {count}</translation>
    </message>
    <message>
        <source>{count} bản photo</source>
        <translation>copies: {count}</translation>
    </message>
    <message>
        <source>đã nhận</source>
        <translation>received</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>không nộp</source>
        <translation>not handed in</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Thêm giấy tờ khác</source>
        <translation>Add another paper</translation>
    </message>
    <message>
        <source>* bắt buộc</source>
        <translation>* required</translation>
    </message>
    <message>
        <source>Chọn thủ tục để thấy giấy tờ cần nộp.</source>
        <translation>Choose a procedure to see its papers.</translation>
    </message>
    <message>
        <source>Tên giấy tờ khác</source>
        <translation>Name of the other paper</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ẩn</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Hiện mật khẩu</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Ẩn mật khẩu</source>
        <translation>Hide the password</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Mật khẩu đang dùng</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Mật khẩu mới, ít nhất 8 ký tự</source>
        <translation>New password, at least 8 characters</translation>
    </message>
    <message>
        <source>Nhập lại mật khẩu mới</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>Hai lần nhập mật khẩu mới chưa giống nhau</source>
        <translation>The new passwords differ</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Nộp thay người khác</source>
        <translation>For somebody else</translation>
    </message>
    <message>
        <source>Lần đầu nộp hồ sơ tại đây</source>
        <translation>First dossier here</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: {words}</source>
        <translation>Owner: {words}</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>1 hồ sơ</source>
        <translation>1 dossier</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>{count} dossiers</translation>
    </message>
    <message>
        <source>Đã nộp {dossiers}, gần nhất {day}.</source>
        <translation>{dossiers} before, the last on {day}.</translation>
    </message>
    <message>
        <source>Thẻ và hệ thống khớp nhau.</source>
        <translation>Card and record agree.</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>&amp;Số định danh</source>
        <translation>Personal &amp;number</translation>
    </message>
    <message>
        <source>&amp;Họ và tên</source>
        <translation>Full na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Ngày sinh</source>
        <translation>&amp;Birth date</translation>
    </message>
    <message>
        <source>Đ&amp;iện thoại</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>Địa &amp;chỉ</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Personal number</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Tên hộ, chủ hộ</source>
        <translation>Household, its head</translation>
    </message>
    <message>
        <source>Tên doanh nghiệp</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Tên hợp tác xã</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>Mã cơ quan</source>
        <translation>Office code</translation>
    </message>
    <message>
        <source>Tên cơ quan</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Hồ sơ đang chọn</source>
        <translation>Chosen dossier</translation>
    </message>
    <message>
        <source>HẸN TRẢ</source>
        <translation>DUE</translation>
    </message>
    <message>
        <source>Chọn một hồ sơ để xem ở đây.</source>
        <translation>Choose a dossier to see it here.</translation>
    </message>
    <message>
        <source>Mở trang</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Nhận xử lý</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Nhập kết quả…</source>
        <translation>Enter the result…</translation>
    </message>
    <message>
        <source>Chuyển về một cửa</source>
        <translation>Send back to the counter</translation>
    </message>
    <message>
        <source>{given}/{required} bắt buộc</source>
        <translation>{given}/{required} required</translation>
    </message>
    <message>
        <source>{when}, từ {counter}</source>
        <translation>{when}, from {counter}</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Người thụ lý</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Có việc chưa thống nhất về giấy tờ. Mở trang để xem.</source>
        <translation>Two desks disagree about papers. Open the page to see.</translation>
    </message>
    <message>
        <source>Đang do {name} xử lý</source>
        <translation>{name} is working on it</translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message>
        <source>Trang {number}</source>
        <translation>Page {number}</translation>
    </message>
</context>
<context>
    <name>PrintChoice</name>
    <message>
        <source>Máy in mặc định ({name})</source>
        <translation>Default printer ({name})</translation>
    </message>
    <message>
        <source>In giấy hẹn, 2 liên</source>
        <translation>Print the receipt, twice</translation>
    </message>
    <message>
        <source>Khổ giấy {size}</source>
        <translation>Sheet {size}</translation>
    </message>
</context>
<context>
    <name>PrintMemory</name>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>&amp;Thủ tục</source>
        <translation>Proce&amp;dure</translation>
    </message>
    <message>
        <source>Thủ tục tìm thấy</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>Mở hồ sơ đó</source>
        <translation>Open that dossier</translation>
    </message>
    <message>
        <source>Vẫn tiếp nhận</source>
        <translation>Receive anyway</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>chọn</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>lấy</source>
        <translation>take</translation>
    </message>
    <message>
        <source>đóng danh sách</source>
        <translation>close the list</translation>
    </message>
    <message>
        <source>Người này đang có hồ sơ cùng thủ tục, nộp {day}, chưa trả: {code}.</source>
        <translation>This person has the same procedure open, received {day}, not handed over: {code}.</translation>
    </message>
    <message>
        <source>{count} thủ tục</source>
        <translation>{count} procedures</translation>
    </message>
    <message>
        <source>1 thủ tục</source>
        <translation>1 procedure</translation>
    </message>
    <message>
        <source>không thấy</source>
        <translation>none found</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Danh sách hồ sơ của phòng</source>
        <translation>Lists of the department</translation>
    </message>
    <message>
        <source>1 hồ sơ</source>
        <translation>1 dossier</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>{count} dossiers</translation>
    </message>
    <message>
        <source>Mới chuyển đến</source>
        <translation>Just arrived</translation>
    </message>
    <message>
        <source>Đang xử lý của tôi</source>
        <translation>In my hands</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Đã có kết quả</source>
        <translation>Has a result</translation>
    </message>
    <message>
        <source>Tất cả của phòng</source>
        <translation>All files</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Nơi làm việc</source>
        <translation>Places</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Giấy hẹn đã in sẽ bị thay bằng bản mới. Ghi lý do rồi lưu.</source>
        <translation>The printed receipt will be replaced. Give the reason, then keep.</translation>
    </message>
    <message>
        <source>Thôi sửa</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Phiếu đang nhập chưa tiếp nhận. Bỏ phiếu này?</source>
        <translation>This form is not received yet. Drop it?</translation>
    </message>
    <message>
        <source>Bỏ phiếu này</source>
        <translation>Drop this form</translation>
    </message>
    <message>
        <source>Nhập tiếp</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>Gần nhất {code}</source>
        <translation>Latest {code}</translation>
    </message>
    <message>
        <source>Đồng hồ máy chỉ {now}. So với đồng hồ treo tường trước khi nhận hồ sơ.</source>
        <translation>This machine says {now}. Compare it with the clock on the wall before receiving.</translation>
    </message>
    <message>
        <source>Đồng hồ đúng, tiếp nhận</source>
        <translation>The clock is right, receive</translation>
    </message>
</context>
<context>
    <name>ReceptionDesk</name>
    <message>
        <source>Vừa quét {number} trong khi phiếu đang nhập dở.</source>
        <translation>{number} was scanned while this form is begun.</translation>
    </message>
    <message>
        <source>Dùng thẻ này</source>
        <translation>Use this card</translation>
    </message>
    <message>
        <source>Giữ phiếu</source>
        <translation>Keep the form</translation>
    </message>
    <message>
        <source>Lưu bản sửa</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Tiếp nhận &amp;và in</source>
        <translation>&amp;Receive and print</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>1 hồ sơ đã tiếp nhận mà chưa in giấy hẹn.</source>
        <translation>1 dossier received, its receipt not printed.</translation>
    </message>
    <message>
        <source>{count} hồ sơ đã tiếp nhận mà chưa in giấy hẹn.</source>
        <translation>{count} dossiers received, their receipts not printed.</translation>
    </message>
    <message>
        <source>In ngay</source>
        <translation>Print now</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>ReceptionForm</name>
    <message>
        <source>Lý do sửa</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ mới</source>
        <translation>New reception</translation>
    </message>
    <message>
        <source>Hôm n&amp;ay</source>
        <translation>Toda&amp;y</translation>
    </message>
    <message>
        <source>&amp;Lựa chọn khác</source>
        <translation>More &amp;options</translation>
    </message>
    <message>
        <source>Sửa hồ sơ {code}</source>
        <translation>Correct {code}</translation>
    </message>
    <message>
        <source>Hôm n&amp;ay: {count} hồ sơ</source>
        <translation>Toda&amp;y: {count} dossiers</translation>
    </message>
    <message>
        <source>Hôm n&amp;ay: 1 hồ sơ</source>
        <translation>Toda&amp;y: 1 dossier</translation>
    </message>
</context>
<context>
    <name>ReceptionKeys</name>
    <message>
        <source>Tiếp nhận và in</source>
        <translation>Receive and print</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Đánh dấu giấy tờ và xuống dòng</source>
        <translation>Tick the paper and go down</translation>
    </message>
    <message>
        <source>Số bản chính của giấy tờ</source>
        <translation>Count originals</translation>
    </message>
    <message>
        <source>Số bản chứng thực</source>
        <translation>Count certified copies</translation>
    </message>
    <message>
        <source>Số bản photo</source>
        <translation>Count plain copies</translation>
    </message>
    <message>
        <source>Đủ hết giấy tờ bắt buộc</source>
        <translation>Tick all required papers</translation>
    </message>
    <message>
        <source>Lấy lại thay đổi ở giấy tờ</source>
        <translation>Take back a change to the papers</translation>
    </message>
    <message>
        <source>Thêm giấy tờ khác</source>
        <translation>Add another paper</translation>
    </message>
    <message>
        <source>In lại giấy hẹn vừa nhận</source>
        <translation>Print the latest receipt again</translation>
    </message>
</context>
<context>
    <name>ReceptionWords</name>
    <message>
        <source>tính từ {day}</source>
        <translation>counted from {day}</translation>
    </message>
    <message>
        <source>Nộp sau giờ nhận nên tính từ buổi sau</source>
        <translation>Received after hours, counted from the next session</translation>
    </message>
    <message>
        <source>trừ {name} {day}</source>
        <translation>without {name} {day}</translation>
    </message>
    <message>
        <source>Lịch nghỉ của năm hẹn chưa được duyệt</source>
        <translation>The holidays of that year are not accepted yet</translation>
    </message>
    <message>
        <source>Ngày nộp, không tính</source>
        <translation>Received, not counted</translation>
    </message>
    <message>
        <source>Nộp ngoài giờ làm việc</source>
        <translation>Received outside hours</translation>
    </message>
    <message>
        <source>Nộp sau giờ chốt</source>
        <translation>Received after the cut-off</translation>
    </message>
    <message>
        <source>Bắt đầu tính</source>
        <translation>Counting begins</translation>
    </message>
    <message>
        <source>Ngày làm việc</source>
        <translation>Working day</translation>
    </message>
    <message>
        <source>Thứ Bảy làm việc</source>
        <translation>Working Saturday</translation>
    </message>
    <message>
        <source>Làm nửa ngày</source>
        <translation>Half-day</translation>
    </message>
    <message>
        <source>Cuối tuần</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>Nghỉ lễ</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi</source>
        <translation>Swapped day off</translation>
    </message>
    <message>
        <source>Cơ quan nghỉ</source>
        <translation>Office closed</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>ResultSheet</name>
    <message>
        <source>Nhập kết quả</source>
        <translation>Enter the result</translation>
    </message>
    <message>
        <source>Chỗ cần sửa</source>
        <translation>To put right</translation>
    </message>
    <message>
        <source>Số của văn bản kết &amp;quả</source>
        <translation>&amp;Number of the result</translation>
    </message>
    <message>
        <source>N&amp;gày ký</source>
        <translation>&amp;Date signed</translation>
    </message>
    <message>
        <source>&amp;Chuyển về một cửa luôn</source>
        <translation>&amp;Send back to the counter at once</translation>
    </message>
    <message>
        <source>Đồng hồ của hồ sơ dừng khi có kết quả được ký.</source>
        <translation>The clock of the dossier stops when the result is signed.</translation>
    </message>
    <message>
        <source>Lưu kết quả</source>
        <translation>Save the result</translation>
    </message>
    <message>
        <source>Lưu và chuyển về một cửa</source>
        <translation>Save and send back</translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message>
        <source>Trả kết quả cho ai</source>
        <translation>Who collects</translation>
    </message>
    <message>
        <source>Chỗ cần sửa</source>
        <translation>To put right</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Mở trang hồ sơ</source>
        <translation>Open the dossier page</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Số {number}, ký ngày {day}</source>
        <translation>No. {number}, signed {day}</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Collector</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>LỆ PHÍ</source>
        <translation>FEE</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>Quét giấy hẹn hoặc căn cước, hoặc gõ mã rồi Enter</source>
        <translation>Scan the receipt or identity card, or type the code and Enter</translation>
    </message>
    <message>
        <source>Quét giấy hẹn hoặc căn cước, hoặc gõ mã</source>
        <translation>Scan the receipt or identity card, or type the code</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Sang ô quét giấy hẹn</source>
        <translation>Go to the scan field</translation>
    </message>
    <message>
        <source>Mở trang hồ sơ</source>
        <translation>Open the dossier page</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Đã trả kết quả cho {name}.</source>
        <translation>Result handed over to {name}.</translation>
    </message>
</context>
<context>
    <name>RouteSheet</name>
    <message>
        <source>Chuyển phòng khác</source>
        <translation>Send to another department</translation>
    </message>
    <message>
        <source>Thời hạn trả kết quả không đổi.</source>
        <translation>The due date stays.</translation>
    </message>
    <message>
        <source>Phòng nhận</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Phòng nhận hồ sơ</source>
        <translation>Department that receives it</translation>
    </message>
    <message>
        <source>Chuyển hồ sơ</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Đã quét …{tail}</source>
        <translation>Scanned …{tail}</translation>
    </message>
</context>
<context>
    <name>SampleMark</name>
    <message>
        <source>Dữ liệu mẫu</source>
        <translation>Sample data</translation>
    </message>
</context>
<context>
    <name>ScanSink</name>
    <message>
        <source>Nơi nhận mã quét</source>
        <translation>Scanner input</translation>
    </message>
</context>
<context>
    <name>ServingArea</name>
    <message>
        <source>Chọn hồ sơ, Enter để mở</source>
        <translation>Choose a dossier, Enter opens</translation>
    </message>
    <message>
        <source>Quét giấy hẹn để bắt đầu.</source>
        <translation>Scan a receipt to begin.</translation>
    </message>
    <message>
        <source>Hoặc quét căn cước của người nhận, gõ bốn số cuối của mã hồ sơ rồi Enter.</source>
        <translation>Or scan the collector&apos;s card, or type the last four digits of the code and Enter.</translation>
    </message>
    <message>
        <source>Không thấy «{text}». Thử số định danh, họ tên, hoặc mã trên giấy hẹn.</source>
        <translation>«{text}» is not found. Try the personal number, the name, or the code on the receipt.</translation>
    </message>
</context>
<context>
    <name>SettleSheet</name>
    <message>
        <source>Việc chưa thống nhất</source>
        <translation>Disagreement</translation>
    </message>
    <message>
        <source>Việc này thôi không tính nữa, hồ sơ giữ như đang có. Không hoàn tác được.</source>
        <translation>It will not count any more, the dossier stays as it is. This cannot be undone.</translation>
    </message>
    <message>
        <source>Đã giải &amp;quyết thế nào</source>
        <translation>&amp;How it was settled</translation>
    </message>
    <message>
        <source>Giải quyết</source>
        <translation>Settle</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Đã giải quyết.</source>
        <translation>Settled.</translation>
    </message>
    <message>
        <source>Còn {count} việc chưa thống nhất khác.</source>
        <translation>Other disagreements still open: {count}.</translation>
    </message>
    <message>
        <source>Chưa thống nhất:</source>
        <translation>Disagreement:</translation>
    </message>
    <message>
        <source>Giải quyết…</source>
        <translation>Settle…</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>&amp;Tên đăng nhập</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Mật khẩu</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>&amp;Quầy</source>
        <translation>&amp;Counter</translation>
    </message>
    <message>
        <source>Phím Caps Lock đang bật</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Bàn giao quầy cho người khác</source>
        <translation>Hand the counter over</translation>
    </message>
    <message>
        <source>{counter} tạm khóa</source>
        <translation>{counter} is locked</translation>
    </message>
    <message>
        <source>{name} đang làm việc. Việc đang nhập vẫn còn nguyên.</source>
        <translation>{name} is at work. What was begun is kept.</translation>
    </message>
    <message>
        <source>Bàn giao {counter}</source>
        <translation>Hand over {counter}</translation>
    </message>
    <message>
        <source>{name} bàn giao. Người nhận quầy đăng nhập.</source>
        <translation>{name} hands over. The colleague signs in.</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nhập tên đăng nhập</source>
        <translation>Enter the login</translation>
    </message>
    <message>
        <source>Nhập mật khẩu</source>
        <translation>Enter the password</translation>
    </message>
    <message>
        <source>Đang ngoại tuyến. Đăng nhập bằng mật khẩu đã dùng trên máy này.</source>
        <translation>Offline. Sign in with the password used on this machine.</translation>
    </message>
</context>
<context>
    <name>SignInPane</name>
    <message>
        <source>Một Cửa</source>
        <translation>One Stop</translation>
    </message>
    <message>
        <source>Tiếp nhận, giải quyết và trả kết quả
thủ tục hành chính</source>
        <translation>Receive, process and return
administrative procedures</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Hạn gần nhất</source>
        <translation>Nearest due</translation>
    </message>
    <message>
        <source>Mới nhận trước</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Tên người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Sắp theo: {order}</source>
        <translation>Order: {order}</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Máy quét: sẵn sàng</source>
        <translation>Scanner: ready</translation>
    </message>
    <message>
        <source>Máy in: {name}</source>
        <translation>Printer: {name}</translation>
    </message>
    <message>
        <source>Không có máy in: giấy hẹn lưu thành tệp</source>
        <translation>No printer: receipts become files</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Dự kiến: {name} xong</source>
        <translation>Expected: {name} done</translation>
    </message>
    <message>
        <source>Dự kiến: Trả kết quả</source>
        <translation>Expected: result handed over</translation>
    </message>
    <message>
        <source>Hôm nay, {day}</source>
        <translation>Today, {day}</translation>
    </message>
    <message>
        <source>In lại giấy hẹn, bản {version}</source>
        <translation>Receipt printed again, version {version}</translation>
    </message>
    <message>
        <source>In giấy hẹn, bản {version}</source>
        <translation>Receipt printed, version {version}</translation>
    </message>
    <message>
        <source>Sửa tiếp nhận, bản {version}</source>
        <translation>Corrected, version {version}</translation>
    </message>
    <message>
        <source>Trả kết quả cho {name}</source>
        <translation>Handed over to {name}</translation>
    </message>
    <message>
        <source>Chuyển {department}</source>
        <translation>Sent to {department}</translation>
    </message>
    <message>
        <source>giờ máy lệch</source>
        <translation>clock off</translation>
    </message>
    <message>
        <source>lập khi chưa biết 1 việc khác</source>
        <translation>written without knowing 1 other</translation>
    </message>
    <message>
        <source>lập khi chưa biết {count} việc khác</source>
        <translation>written without knowing {count} others</translation>
    </message>
    <message>
        <source>chính chủ</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>được ủy quyền</source>
        <translation>by proxy</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>Dòng thời gian</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Lọc dòng thời gian</source>
        <translation>Filter the timeline</translation>
    </message>
    <message>
        <source>Lọc: Tất cả</source>
        <translation>Show: all</translation>
    </message>
    <message>
        <source>Lọc: Các bước</source>
        <translation>Show: steps</translation>
    </message>
    <message>
        <source>Lọc: Ghi chú</source>
        <translation>Show: notes</translation>
    </message>
    <message>
        <source>Ghi chú nội bộ, Ctrl+Enter để lưu</source>
        <translation>Internal note, Ctrl+Enter keeps it</translation>
    </message>
    <message>
        <source>Ghi chú nội bộ</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>đã xác nhận</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>{mark}: máy này đã ghi, chờ gửi</source>
        <translation>{mark}: written here, to be sent</translation>
    </message>
    <message>
        <source>dự kiến</source>
        <translation>expected</translation>
    </message>
</context>
<context>
    <name>SuccessPanel</name>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hồ sơ khác của người này</source>
        <translation>Another dossier</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Xem giấy hẹn</source>
        <translation>See the receipt</translation>
    </message>
    <message>
        <source>Sửa và in lại</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Hủy tiếp nhận…</source>
        <translation>Cancel the reception…</translation>
    </message>
    <message>
        <source>Đã lưu bản sửa</source>
        <translation>Correction kept</translation>
    </message>
    <message>
        <source>Nhập sai?</source>
        <translation>A mistake?</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Tóm tắt</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Đủ {there}/{required} giấy tờ bắt buộc</source>
        <translation>All {there}/{required} required papers</translation>
    </message>
    <message>
        <source>Mới có {there}/{required} giấy tờ bắt buộc</source>
        <translation>Only {there}/{required} required papers</translation>
    </message>
    <message>
        <source>LỆ PHÍ</source>
        <translation>FEE</translation>
    </message>
    <message>
        <source>NƠI XỬ LÝ</source>
        <translation>HANDLED BY</translation>
    </message>
    <message>
        <source>GIẤY TỜ</source>
        <translation>PAPERS</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message>
        <source>Tóm tắt</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Xem cách tính</source>
        <translation>How it is counted</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>ĐÃ TIẾP NHẬN</source>
        <translation>RECEIVED</translation>
    </message>
    <message>
        <source>HẸN TRẢ KẾT QUẢ</source>
        <translation>RESULT DUE</translation>
    </message>
    <message>
        <source>LỆ PHÍ</source>
        <translation>FEE</translation>
    </message>
    <message>
        <source>GIẤY TỜ</source>
        <translation>PAPERS</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>Thử ngay</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Danh sách việc</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Việc trong danh sách</source>
        <translation>In the list</translation>
    </message>
    <message>
        <source>Thử gửi ngay</source>
        <translation>Try to send now</translation>
    </message>
    <message>
        <source>Mở trang hồ sơ</source>
        <translation>Open the dossier page</translation>
    </message>
    <message>
        <source>Không có việc nào cần xử lý.</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>Hôm nay máy này chưa gửi việc nào.</source>
        <translation>Nothing was sent from here today.</translation>
    </message>
    <message>
        <source>Mọi thay đổi đã lên tỉnh.</source>
        <translation>Everything has reached the province.</translation>
    </message>
    <message>
        <source>Mọi thay đổi đã lên tỉnh. Việc mới nhất lúc {at}.</source>
        <translation>Everything has reached the province. The newest at {at}.</translation>
    </message>
    <message>
        <source>Chờ gửi  {count}</source>
        <translation>To send  {count}</translation>
    </message>
    <message>
        <source>Cần xử lý  {count}</source>
        <translation>Needs attention  {count}</translation>
    </message>
    <message>
        <source>Đã gửi hôm nay  {count}</source>
        <translation>Sent today  {count}</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Đã xác nhận</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Đã nhận, chờ xác nhận</source>
        <translation>Taken, to be confirmed</translation>
    </message>
    <message>
        <source>Chờ mạng</source>
        <translation>Waits for the line</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Đăng xuất vẫn giữ hàng chờ trên máy này.</source>
        <translation>Signing out keeps what waits on this machine.</translation>
    </message>
</context>
<context>
    <name>TakingSheet</name>
    <message>
        <source>Nhận bàn giao</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>&amp;Mã hồ sơ: quét, dán hoặc gõ rồi Enter</source>
        <translation>Dossier &amp;code: scan, paste or type, then Enter</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận</source>
        <translation>Dossiers taken</translation>
    </message>
    <message>
        <source>hồ sơ {code} không chờ nhận ở {department}</source>
        <translation>{code} does not wait at {department}</translation>
    </message>
    <message>
        <source>Đã dừng quét: {why}. Nhấn Enter để quét tiếp.</source>
        <translation>Scanning stopped: {why}. Press Enter to go on.</translation>
    </message>
    <message>
        <source>Chưa nhận hồ sơ nào trong lần này.</source>
        <translation>Nothing taken yet.</translation>
    </message>
    <message>
        <source>Đã nhận {count} hồ sơ</source>
        <translation>{count} taken</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>1 ngày làm việc</source>
        <translation>1 working day</translation>
    </message>
    <message>
        <source>{count} ngày làm việc</source>
        <translation>{count} working days</translation>
    </message>
    <message>
        <source>1 giờ làm việc</source>
        <translation>1 working hour</translation>
    </message>
    <message>
        <source>{count} giờ làm việc</source>
        <translation>{count} working hours</translation>
    </message>
    <message>
        <source>1 buổi làm việc</source>
        <translation>1 half-day</translation>
    </message>
    <message>
        <source>{count} buổi làm việc</source>
        <translation>{count} half-days</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>Không quy định</source>
        <translation>No fixed term</translation>
    </message>
    <message>
        <source>1 ngày</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} days</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>chưa xác nhận</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>chưa thống nhất</source>
        <translation>disputed</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Đóng thông báo</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TodaySheet</name>
    <message>
        <source>Hôm nay tại quầy này</source>
        <translation>Today at this counter</translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Hồ sơ hôm nay</source>
        <translation>Today&apos;s dossiers</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Xem giấy hẹn</source>
        <translation>See the receipt</translation>
    </message>
    <message>
        <source>Sửa và in lại</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Hủy tiếp nhận…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Hôm nay quầy này chưa nhận hồ sơ nào.</source>
        <translation>Nothing was received here today.</translation>
    </message>
</context>
<context>
    <name>UserButton</name>
    <message>
        <source>{name}, mở danh mục</source>
        <translation>{name}, open the menu</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Đổi mật khẩu…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Bàn giao quầy…</source>
        <translation>Hand the counter over…</translation>
    </message>
    <message>
        <source>Khóa màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Giao diện sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Giao diện tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>WorkplaceEntry</name>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Xử lý hồ sơ</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Tra cứu hồ sơ</source>
        <translation>Look-up</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
</context>
</TS>
