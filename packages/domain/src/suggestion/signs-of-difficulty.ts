/**
 * Signs of what is wrong with a rule: it contradicts another, can be read in several ways, does not fit, costs too much, is missing, stands
 * in the way of something new, or is right and wrongly applied (Resolution 206/2025/QH15 art. 2; the last is our own).
 * Folded words; weighed by the models, none decides alone.
 */
export const DIFFICULTY_SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    '#left_out',
    /(?:khong|chua) (?:thuoc|nam trong|co ten|co trong|duoc (?:nhac|xep|tinh|cong nhan|huong|ho tro|quy dinh|bao ve|dua vao)|thay (?:nhac|noi|co)|tinh den|noi (?:den|gi|toi|ro ai)|co (?:che do|chinh sach|phu cap|ai|co quan nao|van ban|co so phap ly|dieu (?:nao|luat)|muc|dong chi|bao hiem))|bo quen|chi (?:noi|ap dung|danh cho|quy dinh cho|cho|nhac) [^.]{0,40}(?:con|khong|chu)|khong (?:luat|van ban|quy dinh|ai|biet ai|co noi) nao?/,
  ],
  [
    '#add_or_issue',
    /(?:bo sung|ban hanh|co (?:chinh sach|che do|quy dinh|luat|co che|huong)|som co|xay dung|dua [^.]{0,30} vao|mo rong (?:doi tuong|dien))/,
  ],
  [
    '#rule_is_right',
    /(?:luat|nghi dinh|thong tu|quyet dinh|quy dinh|nghi quyet|phap lenh|chi thi|chinh phu|nha nuoc)[^.;]{0,90}(?:da (?:co|bo|cho|quy dinh|neu|noi)|noi ro|neu ro|cho phep|cho (?:nop|huong|vay|dung|nguoi)|quy dinh (?:ro|la|\d)|bat|cam|mien)[^.;]{0,140}(?:nhung|ma|vay ma|tuy nhien|song|the nhung|trong khi)/,
  ],
  [
    '#done_otherwise',
    /(?:van|lai|cu|deu|tu|con) (?:bat|doi|yeu cau|khong (?:nhan|lam|giai|chi|cho|duoc|thuc)|tra (?:ve|ho so)|thu|giu|bao|noi cho|hen|dat them|them|buoc|tinh)|khong (?:thuc hien|lam (?:dung|theo)|ap dung|chiu)|chua (?:chi tra|thuc hien|giai ngan|duoc (?:nhan|tra|cap|giai quyet|chi)|nhan (?:duoc)?|lam|hop)|tu (?:y|dat) |lach|dun day|lam trai|sai quy dinh|trai quy dinh|khong he co|dau co/,
  ],
  [
    '#have_it_applied',
    /chi dao|quan triet|chan chinh|don doc|nhac (?:nho|cac)|kiem tra (?:viec|lai viec|cac)|(?:thuc hien|lam|ap dung|thi hanh) (?:dung|nghiem|thong nhat)|de (?:quy dinh|luat|cac noi|cac xa)[^.]{0,30}(?:thuc hien|ap dung)|giai quyet dut diem|som chi tra|truy linh|khang dinh/,
  ],
  [
    '#how_to_read',
    /(?:hieu|tra loi|noi|tinh|cham|ap dung|lam) (?:mot|moi|khac|theo|ba|hai)? ?(?:kieu|khac|phach|duong|y)|moi (?:noi|xa|so|truong|can bo|nguoi|phuong|chi cuc|ngan hang) (?:mot|hieu|tra|noi|lam|tinh)|mo ho|khong (?:dinh nghia|ro|noi ro|hieu|hinh ve)|chua (?:ro|lam ro|noi ro)|the nao la|(?:tinh|tinh la|thuoc) (?:the nao|loai|nhom|dien) |hay (?:la |theo |phai |chi |tinh |khong|rieng|ca )|lam ro|noi ro|giai thich|huong dan (?:ro|cu the|thong nhat|chi tiet)|xa nay|noi nay|cho nay [^.]{0,30} cho kia|khong biet (?:tinh|hieu|ap dung)/,
  ],
  [
    '#two_rules',
    /(?:luat|nghi dinh|thong tu|quyet dinh|quy chuan|van ban|nghi quyet|bo luat)[^.;]{2,110}(?:con|lai|trong khi|nhung|thi|va) [^.;]{0,50}(?:luat|nghi dinh|thong tu|quyet dinh|quy chuan|van ban|nghi quyet|bo luat|qcvn)|hai (?:luat|muc|giay|ben|duong|noi|huong|so)|(?:da|chong|trai|venh|khong khop|khong trung|trung lap|mau thuan|khong dong bo|thieu thong nhat|khac nhau)[^.]{0,10}(?:nhau|len|voi|giua)|dong bo|sua cho khop|quy dinh truoc|ba (?:ban|noi|giay)|lam hai lan|don (?:mot|ve mot) dau moi/,
  ],
  [
    '#amounts_of_work',
    /\d+ ?(?:trang|ban|loai giay|thu giay|bo ho so|truong|phieu)|(?:mat|ton|het|phai bo|phai thue|phai mua)[^.]{0,40}(?:trieu|nghin|ty|ngay|thang|buoi|nam|gio)|chi phi|phi (?:tang|cao)|thue (?:tu van|ke toan|ngoai)|lam lai (?:ho so|tu dau)|nop lai|di lai|don gian|ruom ra|gian (?:ra|tien|chu ky)|bo (?:ban giay|giay|thu tuc)|giay phep con|(?:moi|mot) (?:nam|thang|quy|lo|lan) (?:mot|hai|ba|phai|mat|ton)/,
  ],
  [
    '#something_new',
    /(?:cong nghe|mo hinh|san pham|phuong thuc|giai phap) moi|thi diem|thu nghiem|sandbox|khoi nghiep|startup|doi moi sang tao|tri tue nhan tao|robot|nen tang|ung dung|luu tru (?:dien|nang)|pin |nang luong|tai che|tuan hoan|thuong mai hoa|kinh te so|tu dong|huy dong von|mo (?:co che|duong)|hoi nhap|tu bo lo|lo mat/,
  ],
  [
    '#too_little_or_much',
    /qua (?:thap|cao|nhe|nang|ngan|dai|gap|it|nhieu|chat|cung)|khong du|tang (?:len|muc)|nang (?:len|muc)|giam (?:xuong|muc)|keo dai|bat hop ly|vo ly|khong hop ly|khong phu hop|thiet thoi|bat cong|lam sao (?:ma )?|khong the (?:dap ung|lam|song|co)/,
  ],
];
