import { directoryFacts } from '../../functions/domain/officials/history.ts'
import type * as languages from '../../functions/words/languages.ts'

/** The columns of a file of officials, in the order of an export. */
export const columns = ['id', ...directoryFacts] as const

export type Column = (typeof columns)[number]

/** A file must have one of the columns of each list: without an address we remind nobody, and a mail says to whom it is. */
export const needed = [
  ['name', 'title', 'organisation'],
  ['email'],
] as const satisfies readonly (readonly Column[])[]

export const knownColumns = `known are ${columns.join(', ')}`

export const isColumn = (name: string): name is Column => columns.some((column) => column === name)

/** A language of our mails without headings does not compile. */
type Headings = Readonly<Record<keyof typeof languages, readonly string[]>>

/** What directories call the columns in each language of our mails, in lower case. An export uses our own names. */
const otherNames: Readonly<Record<Column, Headings>> = {
  id: {
    ar: ['المعرف', 'المعرّف'],
    en: ['identifier'],
    es: ['identificador'],
    fa: ['شناسه'],
    fr: ['identifiant'],
    ru: ['идентификатор'],
    ur: ['شناخت'],
    zhHans: ['编号'],
  },
  name: {
    ar: ['الاسم', 'الاسم الكامل'],
    en: ['full name'],
    es: ['nombre', 'nombre completo'],
    fa: ['نام', 'نام و نام خانوادگی'],
    fr: ['nom', 'nom complet'],
    ru: ['имя', 'фио', 'ф.и.о.'],
    ur: ['نام', 'پورا نام'],
    zhHans: ['姓名'],
  },
  title: {
    ar: ['المنصب', 'الوظيفة'],
    en: ['position', 'job title'],
    es: ['cargo', 'puesto'],
    fa: ['سمت'],
    fr: ['fonction'],
    ru: ['должность'],
    ur: ['عہدہ'],
    zhHans: ['职务', '职位'],
  },
  organisation: {
    ar: ['الجهة', 'المؤسسة', 'المنظمة'],
    en: ['organization'],
    es: ['organización', 'institución'],
    fa: ['سازمان'],
    fr: ['organisme'],
    ru: ['организация', 'учреждение'],
    ur: ['ادارہ'],
    zhHans: ['单位', '机构'],
  },
  email: {
    ar: ['البريد الإلكتروني', 'البريد الالكتروني', 'ايميل'],
    en: ['e-mail', 'mail', 'email address', 'e-mail address'],
    es: ['correo', 'correo electrónico'],
    fa: ['رایانامه', 'ایمیل'],
    fr: ['courriel', 'adresse électronique', 'adresse e-mail'],
    ru: ['почта', 'эл. почта', 'электронная почта', 'адрес электронной почты', 'электронный адрес'],
    ur: ['ای میل'],
    zhHans: ['邮箱', '电子邮件', '电子邮箱'],
  },
  language: {
    ar: ['اللغة', 'لغة'],
    en: [],
    es: ['idioma', 'lengua'],
    fa: ['زبان'],
    fr: ['langue'],
    ru: ['язык'],
    ur: ['زبان'],
    zhHans: ['语言', '语种'],
  },
  zone: {
    ar: ['المنطقة الزمنية'],
    en: ['time zone', 'time-zone', 'timezone', 'tz'],
    es: ['zona horaria', 'huso horario'],
    fa: ['منطقه زمانی', 'منطقهٔ زمانی'],
    fr: ['fuseau horaire', 'fuseau'],
    ru: ['часовой пояс', 'часовая зона'],
    ur: ['ٹائم زون'],
    zhHans: ['时区'],
  },
  hour: {
    ar: ['الساعة', 'التوقيت المحلي'],
    en: ['local hour'],
    es: ['hora', 'hora local'],
    fa: ['ساعت'],
    fr: ['heure', 'heure locale'],
    ru: ['час', 'время', 'местное время'],
    ur: ['وقت'],
    zhHans: ['时间', '当地时间'],
  },
  focalPoint: {
    ar: ['نقطة الاتصال', 'جهة الاتصال'],
    en: ['focal point'],
    es: ['punto focal'],
    fa: ['نقطه تماس', 'نقطهٔ تماس'],
    fr: ['point focal'],
    ru: ['координатор', 'контактное лицо'],
    ur: ['فوکل پوائنٹ', 'فوکل پرسن'],
    zhHans: ['联络人', '联络员'],
  },
  calendar: {
    ar: ['التقويم', 'الدولة'],
    en: ['country'],
    es: ['calendario', 'país'],
    fa: ['تقویم', 'کشور'],
    fr: ['calendrier', 'pays'],
    ru: ['календарь', 'страна'],
    ur: ['کیلنڈر', 'ملک'],
    zhHans: ['日历', '国家'],
  },
  weekend: {
    ar: ['عطلة نهاية الأسبوع', 'العطلة الأسبوعية'],
    en: ['days off'],
    es: ['fin de semana'],
    fa: ['آخر هفته', 'تعطیلات هفتگی'],
    fr: ['week-end', 'fin de semaine'],
    ru: ['выходные', 'выходные дни'],
    ur: ['ہفتہ وار تعطیل'],
    zhHans: ['周末', '休息日'],
  },
  absence: {
    ar: ['الغياب', 'الإجازة'],
    en: ['absent', 'leave', 'away'],
    es: ['ausencia', 'vacaciones'],
    fa: ['مرخصی', 'غیبت'],
    fr: ['absence', 'congé', 'congés'],
    ru: ['отсутствие', 'отпуск'],
    ur: ['رخصت', 'غیر حاضری'],
    zhHans: ['休假', '缺勤'],
  },
  weeklyBrief: {
    ar: ['الموجز الأسبوعي'],
    en: ['weekly brief'],
    es: ['informe semanal', 'resumen semanal'],
    fa: ['گزارش هفتگی', 'خلاصه هفتگی'],
    fr: ['note hebdomadaire', 'point hebdomadaire'],
    ru: ['еженедельная сводка', 'недельная сводка'],
    ur: ['ہفتہ وار خلاصہ'],
    zhHans: ['每周简报', '周报'],
  },
  supervisorId: {
    ar: ['معرف الرئيس المباشر', 'الرئيس المباشر'],
    en: ['supervisor', 'supervisor id'],
    es: ['superior', 'superior jerárquico'],
    fa: ['مدیر مستقیم', 'شناسه مدیر مستقیم'],
    fr: ['supérieur hiérarchique', 'responsable hiérarchique'],
    ru: ['руководитель', 'непосредственный руководитель'],
    ur: ['افسر بالا', 'افسرِ بالا'],
    zhHans: ['上级', '上级编号'],
  },
  deputyId: {
    ar: ['معرف النائب', 'النائب'],
    en: ['deputy', 'deputy id'],
    es: ['sustituto', 'suplente'],
    fa: ['جانشین', 'شناسه جانشین'],
    fr: ['suppléant', 'suppléante', 'remplaçant'],
    ru: ['заместитель', 'замещающее лицо'],
    ur: ['قائم مقام', 'نائب'],
    zhHans: ['代理人', '代理人编号'],
  },
}

/** What a cell of the columns `focalPoint` and `weeklyBrief` says in each language of our mails, in lower case. */
const markWords = {
  yes: ['true', 'yes', 'نعم', 'sí', 'بله', 'oui', 'да', 'ہاں', '是'],
  no: ['false', 'no', 'لا', 'خیر', 'non', 'нет', 'نہیں', '否'],
}

/** `true` or `false` for a yes or no in any of the languages, any other text as it is. */
export const yesOrNo = (cell: string): string => {
  const word = cell.normalize('NFKC').toLowerCase()
  const isOneOf = (words: readonly string[]) => words.some((one) => one.normalize('NFKC') === word)
  if (isOneOf(markWords.yes)) return 'true'
  return isOneOf(markWords.no) ? 'false' : cell
}

/** `true` for a mark, an empty cell for none, any other text as it is. */
export const markOf = (cell: string): string => {
  const said = yesOrNo(cell)
  return said === 'false' ? '' : said
}

const byName: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((column) =>
    [column, ...Object.values(otherNames[column]).flat()].map(
      (name) => [name.normalize('NFKC').toLowerCase(), column] as const,
    ),
  ),
)

/** The column with this heading, in any case and in any of the languages above; undefined for every other heading. */
export const columnNamed = (heading: string): Column | undefined =>
  byName.get(heading.normalize('NFKC').trim().toLowerCase())
