/**
 * What a column can be: the fields of each kind of record with the names that our own exports and those of other systems
 * give them, in English and Chinese. Sources of the names: the exports of Salesforce, HubSpot, Pipedrive, Zoho, Outlook,
 * Google Contacts, 纷享销客, 销售易, 金蝶, 用友 and 企业微信.
 */
export type ExchangeNoun = 'account' | 'contact' | 'opportunity';

/** How the cells of a field are read. */
export type FieldKind =
  | 'text'
  | 'key'
  | 'names'
  | 'amount'
  | 'currency'
  | 'whole'
  | 'date'
  | 'phone'
  | 'email'
  | 'term'
  | 'stage'
  | 'status'
  | 'instant'
  | 'lines';

export interface FieldSpec {
  readonly kind: FieldKind;
  /** Names of columns, folded by `foldHeader`; those that come first are meant before the others. */
  readonly names: readonly string[];
  /** Several columns may give it: the first cell that is not empty counts, or all of them together. */
  readonly several?: 'first' | 'all';
}

const owner = [
  'owner',
  '负责人',
  '所有人',
  '跟进人',
  '业务员',
  '销售员',
  '销售人员',
  '销售代表',
  '责任人',
  'salesowner',
  'ownername',
];
const note = [
  'note',
  'notes',
  '备注',
  '备注信息',
  'description',
  'comment',
  'comments',
  '描述',
  '说明',
  'remark',
  'remarks',
];
const externalId = ['externalid', 'recordid', '外部编号', '唯一性id', '数据id', 'systemid'];
/** Of the account that a contact or an opportunity belongs to. */
const accountName = [
  'account', 'accountname', 'company', 'companyname', 'organization', 'organizationname', 'organisation',
  'organisationname', 'organization1name', 'associatedcompany', 'primarycompany', 'employer', 'customer', 'customername',
  '客户', '客户名称', '客户全称', '公司', '公司名称', '企业', '企业名称', '单位', '单位名称', '工作单位', '所属客户',
  '关联客户', '所属公司', '往来单位', 'dealorganization', 'personorganization', '最终客户',
]; // prettier-ignore
const accountKey = [
  'accountid', 'accountexternalid', 'associatedcompanyid', 'associatedcompanyids', 'companyid', 'organizationid',
  'organisationid', 'customerid', '客户编号', '客户编码', '客户代码', '客户id', '公司id', 'personorganizationid',
  'dealorganizationid',
]; // prettier-ignore
const address = {
  street: { kind: 'text', names: ['street', 'streetaddress', 'billingstreet', 'businessstreet', 'mailingstreet', 'address1street', 'shippingstreet', 'addressline1'] },
  city: { kind: 'text', names: ['city', '城市', '市', '所在城市', 'billingcity', 'businesscity', 'mailingcity', 'address1city'] },
  state: { kind: 'text', names: ['state', 'stateregion', 'stateprovince', '省', '省份', '所在省', 'billingstate', 'billingstateprovince', 'businessstate', 'mailingstate'] },
  country: { kind: 'text', names: ['country', 'countryregion', '国家', 'billingcountry', 'businesscountryregion', 'mailingcountry'] },
} as const satisfies Record<string, FieldSpec>; // prettier-ignore

export const fieldSpecs = {
  account: {
    id: { kind: 'key', names: ['id'] },
    ref: { kind: 'key', names: ['ref'] },
    externalId: { kind: 'key', names: [...externalId, 'accountid', 'companyid', 'organizationid', 'customerid', '客户编号', '客户编码', '客户代码', '客户id', '编号', '编码', '代码'] },
    name: {
      kind: 'text',
      names: [
        'name', 'accountname', 'companyname', 'organizationname', 'organisationname', 'customername', '客户名称', '客户全称',
        '公司名称', '企业名称', '单位名称', '公司全称', '企业全称', '往来单位名称', '名称', 'account', 'company', 'organization',
        'organisation', 'customer', '客户', '公司', '企业', '单位', '往来单位',
      ],
    },
    aliases: { kind: 'names', names: ['aliases', 'alias', 'alsocalled', '别名', '简称', '客户简称', '公司简称', '英文名称', '英文名', 'shortname', 'dbaname', '又名'], several: 'all' },
    parent: { kind: 'text', names: ['parent', 'parentaccount', 'parentaccountname', 'parentcompany', '上级客户', '母公司', '上级公司', '上级单位', '集团', '所属集团', '集团名称'] },
    industry: { kind: 'text', names: ['industry', '行业', '所属行业', '客户行业', '一级行业', '1级行业', '行业类别', 'sector'] },
    region: { kind: 'text', names: ['region', 'territory', '区域', '地区', '大区', '所属区域', '所属地区', '销售区域', '所在地区'] },
    address: { kind: 'lines', names: ['address', 'billingaddress', 'mailingaddress', '地址', '详细地址', '公司地址', '客户地址', '通讯地址', '联系地址', '单位地址', 'organizationaddress', '注册地址'] },
    ...address,
    postalCode: { kind: 'key', names: ['postalcode', 'zip', 'zipcode', 'postcode', 'billingzippostalcode', 'billingpostalcode', 'billingcode', '邮编', '邮政编码'] },
    website: { kind: 'text', names: ['website', 'websiteurl', '网址', '网站', '公司网址', '公司网站', '官网', '公司主页', 'url', 'web', 'companydomainname', 'domain', 'homepage'] },
    employees: { kind: 'whole', names: ['employees', 'numberofemployees', 'noofemployees', 'employeecount', '员工数', '员工人数', '员工数量', '公司人数', '人员规模', '总人数', '人数'] },
    revenue: { kind: 'amount', names: ['revenue', 'annualrevenue', '年营业额', '营业额', '年营收', '营业收入', '年收入', '年销售额', '销售额', 'annualturnover'] },
    revenueCurrency: { kind: 'currency', names: ['revenuecurrency', 'annualrevenuecurrency', 'accountcurrency', 'currency', '币种', '货币'] },
    profit: { kind: 'amount', names: ['profit', 'annualprofit', '年利润', '利润', '净利润'] },
    profitCurrency: { kind: 'currency', names: ['profitcurrency', 'annualprofitcurrency'] },
    owner: { kind: 'text', names: ['accountowner', 'companyowner', 'organizationowner', '客户负责人', '客户经理', '客户所有人', '专管业务员', '分管业务员', '专营业务员名称', 'accountmanager', ...owner] },
    note: { kind: 'lines', names: note, several: 'all' },
    archivedAt: { kind: 'instant', names: ['archivedat'] },
  },
  contact: {
    id: { kind: 'key', names: ['id'] },
    ref: { kind: 'key', names: ['ref'] },
    externalId: { kind: 'key', names: [...externalId, 'contactid', 'personid', '联系人编号', '联系人编码', '联系人id', '帐号', '账号'] },
    accountId: { kind: 'key', names: accountKey },
    accountRef: { kind: 'key', names: ['accountref'] },
    account: { kind: 'text', names: accountName },
    name: { kind: 'text', names: ['name', 'fullname', 'contactname', 'personname', 'displayname', '姓名', '联系人', '联系人姓名', '联系人名称', '主要联系人', '客户姓名', '名称', 'contact'] },
    lastName: { kind: 'text', names: ['lastname', 'familyname', 'surname', 'personlastname', '姓', '姓氏'] },
    firstName: { kind: 'text', names: ['firstname', 'givenname', 'personfirstname', '名', '名字'] },
    middleName: { kind: 'text', names: ['middlename', 'additionalname'] },
    aliases: { kind: 'names', names: ['aliases', 'alias', 'alsocalled', '别名', '英文名', '昵称', 'nickname', '又名'], several: 'all' },
    title: { kind: 'text', names: ['jobtitle', 'position', 'personjobtitle', 'organizationtitle', 'organization1title', '职务', '职位', '岗位', '头衔', '职称', 'title'] },
    department: { kind: 'text', names: ['department', 'organizationdepartment', 'organization1department', '部门', '所属部门', '所在部门'] },
    function: { kind: 'term', names: ['function', '职能'] },
    level: { kind: 'term', names: ['level', '层级'] },
    style: { kind: 'key', names: ['style'] },
    reportsTo: { kind: 'text', names: ['reportsto', 'managersname', 'manager', 'supervisor', '直属上级', '上级', '汇报对象', '汇报给', '直接上级'] },
    reportsToId: { kind: 'key', names: ['reportstoid'] },
    phone: { kind: 'phone', names: ['phone', 'businessphone', 'workphone', 'phonenumber', 'telephone', 'tel', 'personphonework', 'personphone', 'phone1value', 'phone2value', '电话', '座机', '办公电话', '固定电话', '单位电话', '公司电话', '联系电话', '电话号码', 'businessphone2', 'companymainphone', 'primaryphone', 'otherphone', 'homephone', 'personphonehome'], several: 'first' },
    mobile: { kind: 'phone', names: ['mobile', 'mobilephone', 'mobilephonenumber', 'mobilenumber', 'cellphone', 'cell', 'personphonemobile', '手机', '手机号', '手机号码', '移动电话', '联系手机', '手机1'], several: 'first' },
    email: { kind: 'email', names: ['email', 'emailaddress', 'email1value', 'workemail', 'personemailwork', 'personemail', '邮箱', '电子邮箱', '邮件', '电子邮件', '邮箱地址', '企业邮箱', '工作邮箱', '个人邮箱', 'email地址', 'email2address', 'email2value', 'email3address', 'secondaryemail', 'personemailhome'], several: 'first' },
    note: { kind: 'lines', names: note, several: 'all' },
    archivedAt: { kind: 'instant', names: ['archivedat'] },
  },
  opportunity: {
    id: { kind: 'key', names: ['id'] },
    ref: { kind: 'key', names: ['ref'] },
    externalId: { kind: 'key', names: [...externalId, 'opportunityid', 'dealid', 'potentialid', '商机编号', '商机id', '销售机会编号', '机会编号', '项目编号'] },
    accountId: { kind: 'key', names: accountKey },
    accountRef: { kind: 'key', names: ['accountref'] },
    account: { kind: 'text', names: accountName },
    name: { kind: 'text', names: ['name', 'opportunityname', 'dealname', 'dealtitle', 'potentialname', '商机名称', '销售机会名称', '机会名称', '商机标题', '销售机会', '商机', '项目名称', '名称', 'title', 'opportunity', 'deal'] },
    aliases: { kind: 'names', names: ['aliases', 'alias', 'alsocalled', '别名', '又名'], several: 'all' },
    description: { kind: 'lines', names: ['description', 'dealdescription', '描述', '商机描述', '项目描述', '需求描述'] },
    amount: { kind: 'amount', names: ['amount', 'dealvalue', 'value', '金额', '商机金额', '预计金额', '预计销售金额', '销售金额', '预计成交金额', '机会金额', '项目金额', 'dealamount'] },
    amountCurrency: { kind: 'currency', names: ['amountcurrency', 'dealcurrency', 'dealcurrencyofvalue', 'opportunitycurrency', 'currency', '币种', '货币'] },
    closeDate: { kind: 'date', names: ['closedate', 'expectedclosedate', 'dealexpectedclosedate', 'closingdate', '预计成交日期', '预计结单日期', '预计签单日期', '预计成交时间', '结单日期', '预计完成日期'] },
    playbook: { kind: 'key', names: ['playbook'] },
    stage: { kind: 'stage', names: ['stage', 'dealstage', 'salesstage', '阶段', '商机阶段', '销售阶段'] },
    stageSince: { kind: 'date', names: ['stagesince'] },
    status: { kind: 'status', names: ['status', 'dealstatus', '状态', '商机状态', '赢单状态'] },
    decidedOn: { kind: 'date', names: ['decidedon', 'actualclosedate', 'dealwontime', '成交日期', '实际成交日期', '实际结单日期'] },
    reason: { kind: 'lines', names: ['reason', 'lostreason', 'deallostreason', 'closedlostreason', 'closedwonreason', '输单原因', '丢单原因', '赢单原因'], several: 'first' },
    closedOn: { kind: 'date', names: ['closedon'] },
    owner: { kind: 'text', names: ['opportunityowner', 'dealowner', 'potentialowner', '商机负责人', '商机所有人', '机会所有人', ...owner] },
    note: { kind: 'lines', names: ['note', 'notes', '备注', '备注信息', 'comment', 'comments', '说明', 'remark', 'remarks', 'nextstep', '下一步'], several: 'all' },
    archivedAt: { kind: 'instant', names: ['archivedat'] },
  },
} as const satisfies Readonly<Record<ExchangeNoun, Readonly<Record<string, FieldSpec>>>>; // prettier-ignore

export type FieldName<N extends ExchangeNoun = ExchangeNoun> = keyof (typeof fieldSpecs)[N] & string;

/** Fields of a noun by their names. */
export function specsOf(noun: ExchangeNoun): Readonly<Record<string, FieldSpec>> {
  return fieldSpecs[noun];
}

/** The heading of a column as it is compared: letters and digits only, without what stands in brackets. */
export function foldHeader(heading: string, keepBrackets = false): string {
  const text = heading.normalize('NFKC').toLowerCase();
  return (keepBrackets ? text : text.replace(/[([【].*?[)\]】]/g, '')).replace(/[^\p{L}\p{N}]/gu, '');
}
