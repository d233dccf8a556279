/** The columns of a file of officials, in the order of an export. */
export const columns = ['id', 'name', 'title', 'organisation', 'email', 'language', 'zone', 'hour'] as const

export type Column = (typeof columns)[number]

/** The columns that a file must have: without a name and an address, we cannot remind an official. */
export const needed = ['name', 'email'] as const satisfies readonly Column[]

export const isColumn = (name: string): name is Column => columns.some((column) => column === name)

/** What directories of other offices call the columns, in lower case. An export uses our own names. */
const otherNames: Readonly<Record<Column, readonly string[]>> = {
  id: ['identifier', 'идентификатор', 'identifiant', 'identificador', '编号', 'المعرف', 'شناسه', 'شناخت'],
  name: ['full name', 'имя', 'фио', 'ф.и.о.', 'nom', 'nombre', '姓名', 'الاسم', 'نام', 'نام و نام خانوادگی'],
  title: ['position', 'должность', 'fonction', 'cargo', '职务', 'المنصب', 'سمت', 'عہدہ'],
  organisation: [
    'organization',
    'организация',
    'учреждение',
    'organización',
    '单位',
    'الجهة',
    'سازمان',
    'ادارہ',
  ],
  email: [
    ...['e-mail', 'email address', 'почта', 'эл. почта', 'электронная почта', 'адрес электронной почты'],
    ...['courriel', 'adresse électronique', 'correo', 'correo electrónico', '邮箱', '电子邮件'],
    ...['البريد الإلكتروني', 'ایمیل', 'رایانامه', 'ای میل'],
  ],
  language: ['язык', 'langue', 'idioma', '语言', 'اللغة', 'زبان'],
  zone: [
    'time zone',
    'timezone',
    'часовой пояс',
    'fuseau horaire',
    'zona horaria',
    '时区',
    'المنطقة الزمنية',
    'منطقه زمانی',
  ],
  hour: ['час', 'время', 'heure', 'hora', '时间', 'الساعة', 'ساعت', 'وقت'],
}

const byName: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((column) => [column, ...otherNames[column]].map((name) => [name, column] as const)),
)

/** The column with this heading, in any case and in any of the languages above; undefined for every other heading. */
export const columnNamed = (heading: string): Column | undefined =>
  byName.get(heading.normalize('NFKC').trim().toLowerCase())
