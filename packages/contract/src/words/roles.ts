import type { Language, Role, SenderKind } from '@thaogo/domain';

export const roleNames: Record<Language, Record<Role, string>> = {
  vi: {
    officer: 'Chuyên viên',
    clerk: 'Văn thư',
    leader: 'Lãnh đạo',
    chairman_office: 'Lãnh đạo Ủy ban nhân dân, lãnh đạo bộ',
    coordinator: 'Cơ quan đầu mối',
    supervisor: 'Giám sát',
    administrator: 'Quản trị',
  },
  en: {
    officer: 'Officer',
    clerk: 'Clerk',
    leader: 'Leader',
    chairman_office: 'Chairman’s office, ministry leadership',
    coordinator: 'Coordinator',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
  },
};

export const senderKindNames: Record<Language, Record<SenderKind, string>> = {
  vi: {
    citizen: 'Cá nhân',
    household_business: 'Hộ kinh doanh',
    company: 'Doanh nghiệp',
    organisation: 'Tổ chức, hiệp hội',
    agency: 'Cơ quan nhà nước',
  },
  en: {
    citizen: 'Person',
    household_business: 'Household business',
    company: 'Company',
    organisation: 'Organisation or association',
    agency: 'State agency',
  },
};
