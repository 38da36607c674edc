import type { Language, Proof } from '@thaogo/domain';

interface NewSecretWords {
  name: string;
  nameHint: string;
  proof: string;
  proofs: Record<Proof, string>;
  nameMissing: string;
  /** Over the secret, which is shown once. */
  made: string;
  once: string;
  close: string;
}

/** Giving a sender a new secret at the counter. */
export const newSecretWords: Record<Language, NewSecretWords> = {
  vi: {
    name: 'Họ tên hoặc tên tổ chức trên giấy tờ',
    nameHint: 'Viết đủ họ, đệm, tên; chữ hoa, chữ thường và dấu không ảnh hưởng.',
    proof: 'Giấy tờ đã xem',
    proofs: {
      identity_card: 'Căn cước, căn cước công dân',
      passport: 'Hộ chiếu',
      registration_certificate: 'Giấy chứng nhận đăng ký của tổ chức, doanh nghiệp, hộ kinh doanh',
      authorisation: 'Văn bản ủy quyền',
    },
    nameMissing: 'Hãy nhập tên như trên giấy tờ.',
    made: 'Mã bí mật mới',
    once: 'Mã này chỉ hiện một lần. Hãy đưa cho người gửi rồi đóng lại.',
    close: 'Đã đưa cho người gửi, đóng lại',
  },
  en: {
    name: 'Name of the person or organisation as the paper has it',
    nameHint: 'The whole name; capitals and marks make no difference.',
    proof: 'Paper you have seen',
    proofs: {
      identity_card: 'Identity card',
      passport: 'Passport',
      registration_certificate: 'Registration certificate of an organisation, enterprise or household business',
      authorisation: 'Written authorisation',
    },
    nameMissing: 'Enter the name as the paper has it.',
    made: 'New secret',
    once: 'It is shown this once. Hand it to the sender, then close.',
    close: 'Handed over, close',
  },
};
