import type { StorageMessages } from '../../../core/messages/storage.ts';
import type { MessageTexts } from '../../../core/messages.ts';

const importKeys = {
  id: '内部编号',
  'external-id': '外部编号',
  email: '邮箱',
  phone: '电话号码',
  name: '名称',
} as const;

const cellExpectations = {
  amount: '金额（如 1200000、1.2M、120万）',
  count: '整数',
  date: '日期（如 2026-11-01）',
  phone: '电话号码',
  email: '邮箱地址',
  currency: '币种（如 CNY）',
  status: '商机状态（进行中、赢单、丢单、放弃）',
} as const;

export const storageMessages: MessageTexts<StorageMessages> = {
  // --- import and export ---
  'encoding-unknown': (p) =>
    `${p.file} 既不是 UTF-8 文本，也不是 GB18030 文本。如果确实是文本文件，请指明编码：--encoding utf-16le。`,
  'encoding-breaks': (p) =>
    `${p.file} 开头是 ${p.encoding}，到第 ${p.at} 字节附近就不是了。请指明编码：--encoding gb18030。`,
  'csv-quote-open': (p) =>
    `${p.file}:${p.line}:1: 这一行有一个引号没有闭合。请补上；如果引号是文字的一部分，请写两遍。`,
  'csv-row-cells': (p) => `${p.file}:${p.line}:1: 这一行超过 ${p.most} 格。分隔符对吗？可以指明：--delimiter ";"。`,
  'csv-row-long': (p) => `${p.file}:${p.line}:1: 这一行超过 ${p.most} 个字符，多半有引号没有闭合。`,
  'json-broken': (p) => `${p.file}:${p.line}:1: 这里应为 JSON：记录的列表、{"items": […]}，或每行一条记录。`,
  'json-cut': (p) => `${p.file}:${p.line}:1: JSON 到这里中断，文件不完整。`,
  'json-item-long': (p) => `${p.file}:${p.line}:1: 这条记录超过 ${p.most} 个字符。`,
  'import-no-columns': (p) =>
    `${p.file} 没有一列是名称。现有的列：${p.columns}。请指明哪一列是名称：--map "列名=name"。`,
  'import-map-form': (p) =>
    `“${p.value}”不能用于 --map：应写成“列名=字段”，例如“厂名=name”；“列名=-”表示不导入这一列。`,
  'import-map-column': (p) => `文件里没有“${p.column}”这一列。现有的列：${p.columns}。`,
  'import-map-field': (p) =>
    `没有“${p.field}”这个字段${p.near === null ? '' : `（是不是“${p.near}”？）`}。可用的字段：${p.fields}。`,
  'import-map-hint': (p) => `不导入这一列：--map "${p.column}=-"。`,
  'import-done': (p) =>
    `已导入${p.noun}：新增 ${p.created}，更新 ${p.updated}，没有变化 ${p.unchanged}，退回 ${p.rejected}。`,
  'import-dry-run': () => '这是试运行，什么都没有写入。',
  'import-mend': (p) => `把退回的行改好后再导入：${p.command}`,
  'export-done': (p) => `已导出${p.noun} ${p.count} 条。`,
  'bundle-written': (p) => `已把 ${p.records} 条记录和全部变更记录写入 ${p.file}。里面什么都有，请像数据库一样保管。`,
  'bundle-read': (p) => `已恢复 ${p.records} 条记录和 ${p.commands} 条命令的变更记录。`,
  'bundle-not-empty': (p) => `${p.database} 里已有记录，整包只能导入空的数据库。请换一个：--db new.db。`,
  'bundle-foreign': (p) => `${p.file} 不是整包文件，整包由 kam export bundle 生成。`,
  'bundle-newer': (p) =>
    `${p.file} 由更新的版本生成（结构版本 ${p.found}），本版本只认到 ${p.known}。请升级 kam 后再导入。`,
  'bundle-older': (p) =>
    `${p.file} 的结构版本是 ${p.found}，本版本读 ${p.known}。请用生成它的 kam ${p.program} 导入，之后本版本会自动升级那个数据库。`,
  'bundle-checksum': (p) => `${p.file} 被改动过或已损坏：校验和不符。什么都没有写入，请换一份。`,
  'bundle-faulty': (p) =>
    `${p.file} 文件完整，但其中的记录、变更历史与编号互相矛盾。什么都没有写入，请换一份由 kam export bundle 生成的文件。`,
  'bundle-cut': (p) => `${p.file} 不完整，缺最后一行。什么都没有写入，请换一份。`,
  'bundle-broken': (p) => `${p.file}:${p.line}:1: 整包的这一行无法写入。什么都没有写入，请换一份。`,
  'rows-rejected': (p) => `${p.rows} 行中有 ${p.rejected} 行被退回。`,
  'row-without-name': () => '这一行没有名称。',
  'row-without-account': () => '这一行没有写属于哪个客户：请填上客户，或者用 --account 指定。',
  'row-account-unknown': (p) => `没有客户“${p.account}”：请先添加，或者加上 --create-missing-accounts。`,
  'row-account-ambiguous': (p) => `有几个客户都叫“${p.account}”：${p.matches}。请用编号指明。`,
  'row-ambiguous': (p) => `有几条记录的${importKeys[p.key]}都是“${p.value}”：${p.matches}。`,
  'row-other-account': (p) => `${p.ref} ${p.name} 属于另一个客户，和这一行写的不一样。`,
  'row-repeats': (p) => `这一行和本文件第 ${p.line} 行说的是同一条记录（${p.ref}），内容却不一样。请合成一行。`,
  'row-too-wide': (p) => `这一行有 ${p.cells} 格，表头只有 ${p.columns} 列：是不是少了引号？`,
  'cell-wrong': (p) => `${p.column}：“${p.value}”不是${cellExpectations[p.expected]}。`,
  'cell-field': (p) => `${p.column}：“${p.value}”不合要求，应为${p.expected}。`,
  'cell-term': (p) => `${p.column}：手册里没有“${p.value}”${p.known === '' ? '' : `，可用的有：${p.known}`}。`,
  'cell-date-order': (p) =>
    `${p.column}：“${p.value}”分不清哪个是月、哪个是日，请加上 --date-order dmy（日/月/年）或 mdy（月/日/年）。`,
  'cell-phone-cut': (p) =>
    `${p.column}：“${p.value}”在电子表格里丢了几位数字。请查到原来的号码，或者把这一列设为文本后重新导出。`,
  'superior-unknown': (p) => `直接上级“${p.words}”不是这个客户的联系人。`,
  'superior-ambiguous': (p) => `这个客户有几个人叫“${p.words}”（直接上级）：${p.matches}。`,

  // --- storage ---
  'record-changed': (p) => `${p.ref} 刚刚已被修改，本次没有写入任何内容。请重新查看后再改。`,
  'record-unreadable': (p) =>
    `记录 ${p.id} 的 ${p.column} 无法读取：内容不是 kam 写入的格式。请运行 kam doctor，或用 kam restore 恢复备份。`,
  'database-driver-missing': (p) =>
    `数据库驱动 better-sqlite3 尚未针对当前的 Node（${p.node}）编译。请在 kam 所在文件夹运行：npm rebuild better-sqlite3`,
  'database-disk-full': (p) =>
    `数据库 ${p.file} 无法写入：磁盘已满。本次命令没有保存任何内容。请为 ${p.folder} 腾出空间后重新运行。`,
  'database-locked': (p) =>
    `另一个程序锁定数据库 ${p.file} 已超过 ${p.seconds} 秒，没有写入任何内容。请等它结束或将其关闭，然后重试。`,
  'database-read-only': (p) =>
    `数据库 ${p.file} 无法写入：文件或所在文件夹是只读的。请将该文件、同名的 -wal 和 -shm 文件以及文件夹 ${p.folder} 改为可写，或用 --db 指定其他数据库。`,
  'database-foreign': (p) => `${p.file} 不是 kam 的数据库，未作任何改动。请用 --db 指定其他文件。`,
  'database-damaged': (p) =>
    `数据库 ${p.file} 已损坏（${p.reason}）。请运行 kam doctor 查看问题和能否修复，或用 kam restore 恢复备份；kam backup list 列出全部备份。`,
  'database-is-folder': (p) => `数据库 ${p.file} 是一个文件夹，应为文件。请用 --db 指定一个文件。`,
  'database-no-access': (p) =>
    `无法打开数据库 ${p.file}（${p.reason}）：请检查是否有权读写该文件和文件夹 ${p.folder}，或用 --db 指定其他数据库。`,
  'database-failed': (p) => `数据库 ${p.file} 无法使用（${p.reason}）：请检查磁盘和路径，或用 --db 指定其他数据库。`,
  'database-newer': (p) =>
    `数据库 ${p.file} 由更新版本的 kam 写入（结构版本 ${p.found}，当前程序只支持到 ${p.known}），未作任何改动。请升级 kam，或用 --db 指定其他数据库。`,
  'database-in-use': (p) =>
    `另一个程序打开着数据库 ${p.file}，等了 ${p.seconds} 秒仍未关闭，未作任何改动。请将其关闭后重试。`,
  'database-replaced': (p) => `本次命令等待期间，${p.file} 已换成另一个数据库，没有写入任何内容。请重新运行。`,

  // --- copies of the database ---
  'nothing-to-back-up': (p) => `数据库 ${p.file} 还不存在，没有可备份的内容。`,
  'backup-made': (p) => `已备份并核对：${p.file}`,
  'backup-of-today': (p) => `今天的备份已经有了：${p.file}`,
  'backup-not-found': (p) => `没有备份 ${p.file}：既没有这个文件，${p.folder} 里也没有同名的备份。`,
  'backup-damaged': (p) => `备份 ${p.file} 已损坏（${p.reason}），未作任何改动。`,
  'backup-foreign': (p) => `文件 ${p.file} 不是 kam 数据库的备份，或者开头已损坏，未作任何改动。`,
  'restore-itself': (p) => `${p.file} 就是数据库本身，不是它的备份，未作任何改动。`,
  'backup-checksum': (p) => `备份 ${p.file} 与备份时不一致：校验值和 ${p.checksum} 中的不同，未作任何改动。`,
  'backup-other': () => 'kam backup list --check 列出全部备份，并检查哪些完好。',
  'encrypted-damaged': (p) => `加密文件 ${p.file} 已损坏或不完整（${p.reason}），未作任何改动。`,
  'passphrase-wrong': (p) => `口令不对，打不开 ${p.file}。`,
  'passphrase-short': (p) => `口令太短：至少 ${p.least} 个字符，最好是四五个别人猜不到的词。`,
  'passphrase-file-empty': (p) => `${p.file} 的第一行是空的：应为口令。`,
  'passphrase-differs': () => '两次输入的口令不一致。',
  'passphrase-keep': () => '没有口令谁也打不开这个文件，我们也不能：请妥善保管，不要和文件放在一起。',
  'passphrase-ways': () =>
    '口令可在终端输入，可取自文件的第一行（--passphrase-file 文件），也可取自环境变量 KAM_PASSPHRASE。',
  'restore-loses': (p) =>
    `数据库 ${p.file} 中有 ${p.commands} 条变更记录是备份里没有的，时间从 ${p.since} 到 ${p.until}。未作任何改动。`,
  'restore-over-damaged': (p) => `数据库 ${p.file} 已损坏，无法得知其中有哪些内容是备份里没有的。未作任何改动。`,
  'doctor-faults': (p) => `有 ${p.count} 处故障。`,
  'doctor-repair': () => '其中一部分可用 kam doctor --repair 修复。',
  'doctor-repaired': (p) => `已修复 ${p.count} 项。`,
  'give-yes': () => '如要用备份替换，请加 --yes；现有的数据库会另存一份。',
  restored: (p) => `${p.database} 已恢复为备份 ${p.file}。`,
  'replaced-kept': (p) => `原来的数据库另存为：${p.file}`,
};
