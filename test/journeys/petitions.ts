/** Petitions as people write them, made up for these journeys. */

export interface PetitionText {
  text: string;
  proposal: string;
  document: { numberSymbol: string; article: string; clause: string };
  name: string;
  email: string;
}

/** About a circular of the Ministry of Finance. */
export const householdTax: PetitionText = {
  text: [
    'Gia đình tôi bán bún ở đầu ngõ. Theo khoản 2 Điều 5 Thông tư số 40/2021/TT-BTC, hộ nộp thuế theo phương pháp kê khai phải có đủ sổ sách, hóa đơn, chứng từ cho từng lần mua hàng.',
    'Rau, thịt chúng tôi mua mỗi sáng ở chợ quê, người bán không có hóa đơn và cũng không chịu ký giấy. Cuối quý cán bộ yêu cầu giải trình, tôi không biết lấy gì chứng minh, có tháng phải đóng cửa hai ngày để chép lại sổ.',
  ].join('\n\n'),
  proposal: 'Cho hộ nhỏ được dùng bảng kê tự lập, có tổng tiền mỗi ngày, thay cho hóa đơn của từng người bán ở chợ.',
  document: { numberSymbol: '40/2021/TT-BTC', article: '5', clause: '2' },
  name: 'Nguyễn Thị Hồng Nhung',
  email: 'hong.nhung@nguoi-gui.example',
};

/** About a decree of another ministry, which has not joined. */
export const dashboardCameras: PetitionText = {
  text: 'Hợp tác xã chúng tôi có mười hai xe khách chạy tuyến huyện. Khoản 2 Điều 13 Nghị định 10/2020/NĐ-CP bắt lắp camera truyền hình ảnh liên tục, nhưng đường núi mất sóng hàng giờ nên tháng nào cũng bị nhắc là thiếu dữ liệu.',
  proposal: '',
  document: { numberSymbol: '10/2020/NĐ-CP', article: '13', clause: '2' },
  name: 'Hợp tác xã vận tải Đèo Gió',
  email: 'deo-gio@nguoi-gui.example',
};

export const answerText = [
  'Vướng mắc được nêu là có thật: khoản 2 Điều 5 chưa tính đến người bán lẻ ở chợ không thuộc diện phải lập hóa đơn.',
  'Trong khi chờ sửa đổi, hộ kinh doanh được lập bảng kê hàng mua của người sản xuất trực tiếp bán ra, ghi ngày, mặt hàng và số tiền; không cần chữ ký của người bán.',
].join('\n\n');
