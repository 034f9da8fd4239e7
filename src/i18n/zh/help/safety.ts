/** Your data: copies of the database, going back to one, its health. */
import type { safetyHelp as english } from '../../en/help/safety.ts';

export const safetyHelp: typeof english = {
  backup: {
    summary: '备份数据库，别人正在使用时也可以；备份会核对，并附校验值。',
    examples: ['kam backup', 'kam backup ./出差前.db', 'kam backup --encrypt ./存入优盘.db.age'],
    more: '不写文件名时，备份放在数据库旁边的 backups 文件夹。凡有写入的日子，后台会在那里自动备份一次；自动备份保留最近 7 天、4 周、12 个月的（配置文件写 backup: off，或设 KAM_BACKUP=off，即可关闭；用 --db 或 KAM_DB 指定的数据库不自动备份）。每份备份旁边有校验值，可用 sha256sum -c 核对。--encrypt 写成 age 格式，用 age 程序也能打开。口令在终端输入，或取自 KAM_PASSPHRASE，或取自文件的第一行。',
  },
  doctor: {
    summary: '检查整个安装：数据库、变更记录、索引、备份、存放位置、剩余空间、权限、手册、版本。',
    examples: ['kam doctor --output 检查结果.txt', 'kam doctor --repair --output 修复结果.txt'],
    more: '检查结果不含任何个人信息，没有姓名，也没有路径，可以发给帮忙的人。有故障时退出码为 4。--repair 先备份再修复：权限、搜索索引、编号、数据库索引、日志；数据库损坏时，把还能读出的内容存入新文件，并保留损坏的原文件。',
  },
  'backup list': {
    summary: '列出数据库的备份，最新的在前：手动的、每日自动的、升级前的、恢复前的。',
    examples: ['kam backup list', 'kam backup list --check'],
  },
  restore: {
    summary: '恢复到某份备份；现有的数据库会另存一份。',
    examples: ['kam restore kam-2026-11-02-1000.db --yes'],
    more: '动手之前先检查备份：校验值、结构、引用关系。现有的数据库如有更新的变更，会说明有几条、从何时起，并请您确认。加密的备份要用口令打开；旧版本的备份会升级到当前版本。',
  },
};
