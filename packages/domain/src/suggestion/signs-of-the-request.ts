/**
 * Signs of what a text wants, which tell a petition about a rule from a case to be settled, a person to be punished, a place to be
 * put in order or a question to be answered. Folded words; each sign is weighed by the models, none decides alone.
 */
export const REQUEST_SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    '#leaves_case_aside',
    /khong (?:phai (?:la )?)?(?:khieu nai|to cao|to ai|kien (?:ai|cao)|(?:co )?tranh chap|neu ten|nho (?:giai quyet|can thiep|xu)|xin rieng|ban (?:ve )?vu)|chap nhan (?:ban an|quyet dinh|muc phat)|(?:phat|tien phat) (?:thi )?(?:toi |em )?(?:da )?nop|viec (?:rieng )?cua (?:toi|gia dinh toi) (?:da|coi nhu) xong|khong co y kien gi (?:voi|ve)|dieu (?:toi|dang)[^.]{0,40}(?:kien nghi|muon noi|noi la)|chi (?:de nghi|mong|kien nghi|xin) (?:sua|nha nuoc|bo sung|luat)/,
  ],
  [
    '#judges_rule',
    /(?:bat|khong|chua|thieu) hop ly|vo ly|bat cap|bat cong|thiet thoi|khong (?:con )?phu hop|chua phu hop|khong kha thi|khong thuc te|cung nhac|may moc|chat (?:qua|the)|qua (?:thap|cao|nhe|nang|ngan|dai|cung|nhieu|it|chat|ruom ra|kho)|khong du (?:song|an|tien|chi|bu)|khong biet (?:theo|lam theo|ap dung)|khong kham noi|lam sao (?:du|dap ung|co)/,
  ],
  [
    '#change_wanted',
    /(?:de nghi|kien nghi|mong|xin|\bnen\b|de xuat|can (?:co|sua|phai|bo sung|quy|lam ro))[^.;!?]{0,70}\b(?:sua (?:doi|luat|nghi|quy|thong|lai|cach|muc|ngay|so|de|cho|dieu|tieu|khoan|noi|ten)|(?<!chuc )nang|ha (?:tuoi|muc|chuan|tieu)|noi (?:long|rong|dieu|dien|tran|ro|muc)|gian (?:ra|tien|thoi|chu)|giam(?! (?:sat|doc|dinh|thi|ho))|tang (?:muc|len|them|phu|che|tro)|bo (?:quy|dieu|yeu|thu|giay|voi|mot|bat|ngay|cum|tu|sung|han)|mien(?! (?:nui|nam|bac|trung|tay|xuoi|dong|ngoai))|giu (?:nguyen muc|nhu|gia|phu|muc|quy)|keo dai|cho (?:phep|nguoi|ho|hoc|dan|cac (?:truong|xa|ho|doi)|giao|doanh|xe|nong|dung|khai|nop|huong|tinh|vay|thue|giu|no|lui|keo|doi)|(?<!theo |dung )quy dinh|ban hanh|huong dan(?! (?:giup|cac thu tuc|toi|em))|lam ro(?! (?:sai|hanh|trach|viec|nguoi|va xu|thu))|noi ro|giai thich (?:luat|ro)|thong nhat|tinh lai|chi tinh|cap nhat|dua [^.]{0,60}vao (?:luat|nghi dinh|thong tu|danh muc|dien|quy)|tach|gop(?! (?:y|von))|rut (?:ngan|gon|xuong|con)|khuyen khich|ap dung|mo rong|phan (?:biet|loai|cap)|chinh sach|co che|(?:vao|trong|lai) luat)\b/,
  ],
  [
    '#general_case',
    /nhieu (?:noi|nguoi|ho|truong|xa|tinh|doanh|anh em|gia dinh)|cac (?:xa|truong|dia phuong|tinh|so|noi|benh vien|co quan|ngan hang|phuong|thon)|nhung nguoi (?:nhu|lam)|(?:ai|dau|xa nao|truong nao|cho nao) cung|hang (?:tram|nghin|ngan)|nguoi (?:ngheo|gia|lao dong|khuyet tat|dan toc)|ho (?:ngheo|kinh doanh|dan|nho)/,
  ],
  [
    '#mine',
    /\b(?:nha|gia dinh|cong ty|chong|vo|con(?: trai| gai)?|me|bo|em(?: trai| gai)?|anh(?: trai)?|chi(?: gai)?|ho so|dat|xe|luong|don|so do|truong hop|doanh nghiep) (?:cua )?(?:toi|em|minh|chung toi|tui)\b|\b(?:cua|cho|giup|doi voi|buoc|bi) (?:toi|em|minh|tui)\b|\btoi (?:bi|da|khong|nop|lam don|yeu cau)/,
  ],
  [
    '#this_person',
    /\b(?:ong|ba|anh|chi|co|thang|bon|can bo|nguoi|nhung nguoi|nhan vien|ekip|doi tuong|nhom|ke|chu|bac si|giao vien|hieu truong) (?:nay|ay|do|kia|ta)\b/,
  ],
  [
    '#my_case_settled',
    /(?:huy|thu hoi|xem (?:xet )?lai|giai quyet|tra|chi tra|hoan|cham|giam dinh|cong nhan|duyet|giu nguyen|bo tri|nhan|cap|tinh|mo|khoi phuc|den bu|boi thuong|hoan tra|dinh chinh|xet)(?: lai)?\b[^.;!?]{0,50}\b(?:cho|cua|doi voi|rieng|voi) (?:toi|em|gia dinh (?:toi|em)|nha (?:toi|em)|con (?:toi|em)|chau|minh|bo toi|me toi|chong toi|vo toi|cong ty toi|chung toi|tui em|ho toi)/,
  ],
  [
    '#not_accepted',
    /khong (?:dong (?:y|tinh)|chap nhan|phuc|nhat tri|thoa dang|cong nhan|nhan duoc (?:doi thoai|tra loi))|bac (?:don|yeu cau|khieu)|giu nguyen (?:phuong an|quyet dinh|ket qua)|van giu\b|oan (?:uc|sai|cho)|keu oan|bi (?:oan|loai|cat|truy thu|cho thoi|sa thai|ky luat)/,
  ],
  [
    '#come_and_act',
    /(?:xuong|den|ve|toi|ra quan|cho (?:nguoi|xe|ky thuat|cong nhan))\s?(?:ngay |gap |som |tan noi |hien truong |lai )?(?:kiem tra|xu ly|sua|don|dep|lap|nao vet|quet|bat|nhac|can thiep|do tieng|khao sat|lay)|thay bong|cat tia|nao vet|suc rua|lap (?:lai|ho|bien bao)|rao chan|dung lai cot|sua (?:chua )?(?:gap|ngay|som)|xu ly (?:ngay|dut diem|triet de|giup|gap)|yeu cau [^.]{0,30}(?:dung|sua|don)|giai toa|dinh chi|quan triet nhan vien/,
  ],
  [
    '#something_broken',
    /\b(?:hong|hu hong|nut|sut lun|lun|sap|nghet|ngap|dut|ri set|moc|toi om|khet|boc khoi|boc mui|o nhiem|xa (?:trom|thai|khoi|nuoc)|on ao|on ca|loa|karaoke|hat|bui (?:mu|bay|phu|dac)|hoi thoi|mui (?:hoi|khet|thoi)|(?:sap|gan|nghieng|nga) do|do (?:xuong|vao)|tran (?:vao|ra)|chap chon|vang duc|ho sau|o ga|chay am i)\b/,
  ],
  [
    '#event',
    /(?:sang|trua|chieu|toi|dem) (?:qua|nay|hom|thu|ngay)|hom (?:qua|kia|no)|vua (?:qua|roi|bi)|(?:tuan|thang) (?:nay|truoc|qua)|(?:ca|hai|ba|may|mot|\d+) (?:tuan|thang|ngay) nay|luc \d+ ?(?:gio|h)|dem ngay|ngay nao cung/,
  ],
  [
    '#evidence',
    /ghi am|co (?:clip|anh|hinh|video|bang chung|giay to)|bang chung|camera|nhan chung|chu ky gia|giau ten|ky ten/,
  ],
  [
    '#police_asked',
    /(?:nho|xin|mong|de nghi|kinh mong|cau)[^.;!?]{0,40}cong an|bat (?:giu|qua tang|nhom|nguoi|ke)|truy bat|khoi to|bao cong an|trinh bao/,
  ],
  [
    '#crime',
    /lua (?:dao|tien|chuyen|mat)|trom|cuop|danh bac|ma tuy|bao ke|doa (?:dam|chem|giet|tung|danh)|hiep dam|xam hai|bao hanh|danh dap|danh nguoi|tin dung den|ke gian|gia danh|pha khoa|mat (?:sach|trom|cap)|bat coc|dam chem|hung thu|thu pham/,
  ],
  [
    '#abuse_of_office',
    /(?:an|bot|rut|cat|nhan|vo|chiem|thu (?:them|tien|loi)|ra gia|doi) (?:chan|xen|bot|ruot|quy|hoa hong|lot tay|phong bi|lai qua|(?:mot|hai|ba|\d+) (?:trieu|nghin))|khong (?:bien lai|hoa don|chung tu)|ghi khong|ky khong|khai man|chia nho goi|nguoi (?:nha|quen)[^.]{0,25}(?:trung thau|duoc|huong)|em (?:vo|ruot)|san sau|bao ke|lap ho so gia|dan xep|quan xanh|tham nhung|sai pham|trai phap luat|vu khong|uy ban kiem tra|gach ten/,
  ],
  [
    '#how_do_i',
    /(?:muon|xin|cho|nho|can) (?:duoc |toi |em |minh )?(?:hoi|biet|tu van|giai thich|giai dap)|chi (?:giup|dum|gium|em)|(?:tinh|giai thich|huong dan|tu van|noi) (?:giup|dum|gium|cho (?:toi|em|minh))|(?:thi|co|phai|can|duoc|con|bi) [^.?!]{1,60}\b(?:khong|ko|k|chua|gi|dau|nao|bao nhieu|bao lau|the nao|ra sao|sao)\b[ a]*\?|(?:nop|lam|dang ky) (?:o dau|tai dau|the nao)|gom nhung (?:gi|giay)|can (?:nhung )?(?:gi|giay to gi)|bao nhieu (?:tien|phan tram|thang|mot)/,
  ],
  [
    '#ends_asking',
    /\?\s*(?:[^.?!]{0,40}(?:cam on|xin cam|nhe|a|giup|voi|tu van|giai dap|giai thich)[^.?!]{0,30}[.!]?\s*)?$/,
  ],
  [
    '#between_two',
    /hang xom|nha (?:ben|duoi|tren|ke)|anh (?:ca|em|trai|ruot)|chi gai|em (?:trai|gai|ho)|chong cu|vo cu|chu (?:no|tro|nha|dau tu|thau|hui|xe)|doi tac|ben (?:ban|mua)\b|nguoi (?:ban|mua|vay|thue)|hui\b|no (?:toi|chung toi|luong|tien)|chia (?:dat|tai san|thua ke|cho anh)|(?:tra|doi) (?:lai )?(?:tien|coc|no|von)|giay viet tay|phan xu|ranh gioi|loi di/,
  ],
  [
    '#court',
    /(?:toa|hoi dong xet xu|tham phan|ban an|phuc tham|so tham|thi hanh an)[^.]{0,60}(?:tuyen|xu|bac|ket an|khong xem|ap dung sai|thu ly|trieu tap)|(?:xu|xet|xem) lai (?:vu|ban an)|tai tham|giam doc tham|khang nghi|khang cao|\d+ nam tu\b|bi (?:ket an|xu|tuyen)/,
  ],
  [
    '#dossier_under_way',
    /(?:ma|so|phieu) (?:ho so|hen|bien nhan)|bien nhan|dang xu ly|da tiep nhan|hen (?:tra|ngay|\d)|khi nao (?:toi|em|moi|co)|bao gio|tien do|(?:chua|khong) (?:thay|co) (?:tra|ket qua|goi|ve tai khoan)|kiem tra (?:giup|va|ma|ho so)|bi khoa|dang nhap|bao loi|he thong loi|in sai|dinh chinh|trich luc|cap lai/,
  ],
  [
    '#party',
    /chi bo|dang (?:vien|uy|bo|phi|vu|doan)\b|dieu le dang|bi thu (?:chi|dang|doan|xa|tinh|huyen|thanh)|ban (?:to chuc (?:trung|huyen|tinh|thanh)|thuong vu|tuyen giao|dan van|chap hanh)|sinh hoat dang|\/tw\b|-tw\b|nghi quyet dai hoi|doan phi/,
  ],
  [
    '#single_paper',
    /(?:cong van|thong bao|ke hoach|giay moi|to trinh|ket luan|quy che (?:noi bo|co quan|cong ty)|noi quy|bien ban|huong dan noi bo|phuong an)[^.]{0,90}(?:thu hoi|dinh chinh|sua|doi|rut|phat hanh lai|khong (?:hop|dung)|chua (?:hop|dung)|bat hop|qua (?:gap|nang))/,
  ],
  [
    '#about_draft',
    /du (?:thao|an luat)|lay y kien|dang (?:xin|lay|dua ra) y kien|xin y kien (?:nhan dan|gop)|ban soan thao|phuong an (?:1|2|3|mot|hai|thu)|ban ngay \d|to trinh|sap trinh|ky hop toi|gop y/,
  ],
  [
    '#office_holder',
    /\b(?:chu tich|hieu (?:truong|pho)|giam doc|truong (?:phong|thon|tram|ban|cong an|khoa)|tram truong|pho (?:ban|phong|chu tich)|ke toan (?:xa|truong)|can bo|bi thu(?! hoi)|thu kho|lanh dao|thanh tra vien|kiem lam|chap hanh vien|dieu tra vien|cong chuc)\b/,
  ],
  [
    '#to_be_checked',
    /(?:de nghi|mong|xin|yeu cau|kinh mong|nho|can)[^.;!?]{0,60}(?:kiem tra|xu (?:ly|nghiem|phat|co|ong|ba)|lam ro|dieu tra|thanh tra|ky luat|xac minh|vao cuoc|lam viec|truy thu|tuoc|cach chuc|cho thoi)/,
  ],
  [
    '#praise_or_wish',
    /mong (?:moi|cac|nha nuoc|dang|lanh dao|quy)[^.]{0,30}(?:tot|quan tam|lang nghe|nghi cho)|quan tam (?:hon|nhieu)|tran trong cam on|chuc (?:quy|cac)|trong vao|nghi cho dan|xem lai (?:cai nay|giup|gium)/,
  ],
  [
    '#crude',
    /\b(?:dm|dcm|vcl|clgt|dmm|cmm)\b|ngu nhu|do cho|cho (?:ma|chet)\b|oc cho|mat lon|me may|lu (?:an|ngu|sau|cho|khon|chung)|tui bay|bon quan|chung may|thang (?:cho|khon|ngu)|tao (?:ma|ghim|chui|dap|va)|vo mom|cut (?:het|di)|chet (?:het|me|cha)|an bam|an hai|mat day|khon nan|vo hoc/,
  ],
  [
    '#offer',
    /(?:cung cap|dich vu|mo ban|cho thue|khai giang|khoa hoc|hoi thao|giai ngan|dat nen|nen dat|lo cuoi|thanh lap cong ty|bao cao thue|sua chua tai nha)[^.]{0,80}(?:tron goi|cam ket|gia (?:re|chi|tu|goc)|mien phi|giam \d|uy tin|bao gia|dang ky (?:nhom|tham du|ngay|hoc)|lien he|goi (?:ngay|em|so|0)|\blh\b|zalo|ra so|toan quoc|15 phut)|tai nha[^.]{0,40}(?:trieu|\d+k)|khong (?:can )?the chap chi|nhan tin (?:em|e|de|minh)|tron goi|khao sat mien phi|hoc phi[^.]{0,40}giam|(?:0|\+84)\d{2}[ .]?\d{3}[ .]?\d{3,4}[^.]{0,30}(?:gap|zalo|tu van)|(?:goi|lh|zalo|hotline|lien he)[^.]{0,25}0\d{2}[ .]?\d{3}/,
  ],
];
