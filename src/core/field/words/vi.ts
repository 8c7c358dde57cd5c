// Word list `vi` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Vietnamese. */
export const vi: Words = {
  app: 'ứng dụng xác thực | ứng dụng authenticator | ứng dụng xác minh | trình xác thực | ứng dụng tạo mã | ứng dụng bảo mật | ứng dụng di động | ứng dụng trên điện thoại | ứng dụng của bạn | từ ứng dụng | trên ứng dụng | bởi ứng dụng | trình tạo mã | mã xác thực từ ứng dụng | ứng dụng 2fa | thiết bị tạo mã | thiết bị xác thực | mã thông báo phần mềm',
  factor:
    'hai yếu tố | 2 yếu tố | mã xác thực hai yếu tố | mã xác thực 2 yếu tố | hai bước | 2 bước | hai lớp | 2 lớp | đa yếu tố | nhiều yếu tố | mã 2fa | yếu tố thứ hai | hai nhân tố | nhiều lớp | 2 nhân tố | đa nhân tố',
  once: 'mật khẩu một lần | mật khẩu dùng một lần | mật khẩu sử dụng một lần | mã một lần | mã otp | mật khẩu otp | mã tạm thời | mã động | mật khẩu động | dùng một lần',
  verify:
    'mã xác minh | mã xác nhận | mã xác thực | mã bảo mật | mã kiểm tra | mã đăng nhập | mã an toàn | mã truy cập | mã chứng thực | mã kích hoạt đăng nhập | mã thẩm định | số xác nhận | xác nhận mã | xác minh mã',
  code: 'nhập mã | mã từ | mã trong | mã trên | mã hiện | mã hiển thị | mã lấy từ | mã code | mã pin | mã số | mã của bạn | mã được tạo | mã do | mã thẻ',
  digits: '# chữ số | # số | # ký tự | sáu chữ số | # con số',
  sent: 'tin nhắn | tin nhắn sms | mã sms | đã gửi | được gửi | vừa gửi | gửi mã | gửi lại | gửi lại mã | gửi tới | gửi đến | gửi qua | nhận mã | lấy mã | nhận được mã | không nhận được | chưa nhận được | hộp thư | hộp thư đến | kiểm tra email | qua email | đến email | tới email | qua tin nhắn | cuộc gọi | zalo | xác minh email | xác nhận email | xác minh số điện thoại | xác thực số điện thoại | xác nhận số điện thoại | qua điện thoại',
  recovery:
    'mã dự phòng | mã khẩn cấp | khôi phục | phục hồi | dự phòng | sao lưu | mã xác minh dự phòng | mã xác thực dự phòng | mã cứu hộ',
  hardware: 'khóa bảo mật | khóa phần cứng | khóa usb | thẻ thông minh',
  secret:
    'khóa bí mật | khóa thiết lập | mã bí mật | khóa api | khóa cấp phép | khóa sản phẩm | khóa truy cập | khóa riêng | khóa công khai | mã truy cập api',
  device:
    'mã thiết bị | mã hiển thị trên | mã ghép nối | mã kết nối | mã trên tv | mã liên kết | mã trên màn hình | trên tivi | trên ti vi | trên tv | truyền hình',
  captcha:
    'mã captcha | nhập mã captcha | mã hình ảnh | mã ảnh | hình ảnh bên | hình bên | không phải người máy | không phải robot | trong ảnh | trong hình | câu hỏi bảo mật | tôi không phải là người máy',
  card: 'mã cvv | mã bảo mật thẻ | số thẻ | mã thẻ | thẻ tín dụng | thẻ ghi nợ | tên trên thẻ | chủ thẻ | hết hạn | 3 chữ số | ba chữ số | số tài khoản | mặt sau thẻ | mặt sau',
  postal:
    'mã bưu điện | mã bưu chính | mã zip | thành phố | địa chỉ | quận | phường | tỉnh | quốc gia | mã vùng',
  coupon:
    'mã giảm giá | mã khuyến mãi | mã ưu đãi | mã quà tặng | mã voucher | phiếu giảm giá | thẻ quà tặng | mã mời | giới thiệu | mã đối tác | phiếu quà tặng | phiếu mua hàng',
  phone: 'điện thoại | di động',
  person:
    'tên đăng nhập | tên người dùng | họ tên | họ và tên | họ | địa chỉ email | thư điện tử | tài khoản | tên | công ty | mã số thuế | mã nhân viên | mã sinh viên | mã khách hàng | số cmnd | căn cước | hộ chiếu | ngày sinh | biệt danh | mã định danh',
  password: 'mật khẩu | xác nhận mật khẩu | nhập lại mật khẩu',
  search: 'tìm kiếm | tìm',
  other:
    'mã đặt chỗ | mã đặt phòng | mã đặt vé | mã vé | mã đơn hàng | số đơn hàng | mã vận đơn | mã theo dõi | tra cứu | mã kích hoạt | mã sản phẩm | số sê ri | mã cuộc họp | mã lớp | mã phòng | mã sự kiện | mã trò chơi | mã lỗi | mã vạch | mã qr | số lượng | số tiền | ghi chú | nội dung | mã bản quyền | mã pin mới | mã đăng ký | mã số thuế | mã nhân viên | mã khách hàng',
  spare: 'một trong | chưa sử dụng | mã còn lại | mã dự phòng còn lại',
  pin: 'tạo mã pin | đặt mã pin | xác nhận mã pin',
};
