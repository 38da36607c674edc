import type { Language } from '@thaogo/domain';

const vi = {
  title: 'Quy định nào đang gây khó cho bạn?',
  lead: 'Nói cho chúng tôi biết điều, khoản nào trong văn bản pháp luật đang vướng. Cơ quan có trách nhiệm phải trả lời bạn, và bạn theo dõi được cho đến khi văn bản được sửa.',
  file: 'Gửi phản ánh, kiến nghị',
  track: 'Tra cứu phản ánh đã gửi',
  noAccount: 'Mất khoảng 10 phút. Không cần tài khoản.',
  howHeading: 'Từ điểm nghẽn đến khi luật được sửa',
  how: [
    {
      name: 'Bạn gửi',
      text: 'Bạn nhận ngay một mã số và phiếu xác nhận có dấu xác thực, ghi rõ gửi lúc nào và hạn trả lời là ngày nào.',
    },
    {
      name: 'Chuyển đúng nơi',
      text: 'Phản ánh đến cơ quan ban hành hoặc chủ trì soạn thảo văn bản. Nếu chưa rõ là cơ quan nào, cơ quan đầu mối xác định; hạn trả lời cho bạn vẫn chạy.',
    },
    {
      name: 'Được trả lời',
      text: 'Bạn nhận văn bản trả lời có số, ngày và cơ quan ban hành, rồi đánh giá trả lời đó.',
    },
    {
      name: 'Văn bản được sửa',
      text: 'Khi trả lời cho biết sẽ sửa, thay thế hay bãi bỏ quy định, bạn biết biện pháp nào được chọn và ai phải làm.',
    },
  ],
  whatHeading: 'Gửi gì ở đây',
  what: [
    'Quy định mâu thuẫn, chồng chéo, không rõ, không hợp lý hoặc không khả thi.',
    'Quy định làm phát sinh chi phí, thủ tục không cần thiết; chỗ còn thiếu quy định.',
    'Quy định đúng nhưng đang bị áp dụng sai.',
  ],
  notHeading: 'Việc khác thì gửi nơi khác',
  not: 'Khiếu nại một quyết định về riêng bạn, tố cáo, tin báo tội phạm và tranh chấp dân sự có kênh riêng. Nếu bạn gửi nhầm, chúng tôi cho biết nơi phù hợp.',
};

const en: typeof vi = {
  title: 'Which rule is getting in your way?',
  lead: 'Tell us which provision of a legal document causes the trouble. The responsible agency must answer you, and you can follow it until the document is amended.',
  file: 'File a report or recommendation',
  track: 'Track one you have filed',
  noAccount: 'It takes about 10 minutes. No account is needed.',
  howHeading: 'From bottleneck to amended law',
  how: [
    {
      name: 'You file',
      text: 'At once you get a code and a sealed receipt that says when you filed and by which day you will be answered.',
    },
    {
      name: 'It reaches the right agency',
      text: 'It goes to the agency that issued or drafted the document. Where that is not clear, the coordinating agency decides; your deadline keeps running.',
    },
    {
      name: 'You are answered',
      text: 'You receive a written answer with its number, date and issuing agency, and you can rate it.',
    },
    {
      name: 'The document is amended',
      text: 'Where the answer says that the rule will be amended, replaced or repealed, you know which measure was chosen and who must carry it out.',
    },
  ],
  whatHeading: 'What belongs here',
  what: [
    'Rules that contradict or overlap each other, are unclear, unreasonable or cannot be carried out.',
    'Rules that cause needless cost or paperwork; matters on which a rule is missing.',
    'A right rule that is wrongly applied.',
  ],
  notHeading: 'What belongs elsewhere',
  not: 'Complaints about a decision on you alone, denunciations, reports of crime and civil disputes have channels of their own. If you send one here, we tell you where to turn.',
};

/** The start page. */
export const startWords: Record<Language, typeof vi> = { vi, en };
