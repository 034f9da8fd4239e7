import { list, spaced } from './spelling.ts';
import type { CommandLineMessages } from '../../../core/messages/command-line.ts';
import type { MessageTexts } from '../../../core/messages.ts';

export const commandLineMessages: MessageTexts<CommandLineMessages> = {
  // --- the command line ---
  'unknown-command': (p) => `没有“${p.name}”这个命令。`,
  'unknown-option': (p) => `这里没有 ${p.flag} 这个选项。`,
  'missing-argument': (p) => `缺少参数 <${p.name}>。`,
  'option-without-value': (p) => `选项 ${p.flag} 需要一个值。`,
  'excess-arguments': (p) => `参数过多：${p.extra}。名称中有空格时请加引号。`,
  'bad-command-line': (p) => `命令行有误：${p.message}。`,
  'json-and-format': (p) => `--json 与 --format ${p.format} 不能同时使用，请只用其一。`,
  'both-not-here': () => '双语（both）只用于报告、关系图和导出；此处请用 --lang en 或 --lang zh。',
  'see-help': (p) => `请运行“${p.command}”查看用法。`,
  'did-you-mean': (p) => `是不是要输入“${p.word}”？`,
  'unknown-format': (p) => `这里没有“${p.format}”这种格式；此命令支持 ${list(p.formats)}。`,
  'missing-input': (p) => `缺少${spaced(p.what)}：请用 ${p.flag} 指定。`,
  'no-terminal': (p) => `这一步需要回答，但这里不能提问（不在终端里，或用了 --no-input）：请用 ${p.flag} 指定。`,
  'bad-value': (p) => `${p.flag} 的值“${p.value}”无效：应为${spaced(list(p.expected))}。`,

  // --- files ---
  'file-missing': (p) => `没有文件 ${p.file}：请检查文件名和所在的文件夹。`,
  'file-empty': (p) => `${p.file} 是空的。`,
  'file-unreadable': (p) => `无法读取 ${p.file}（${p.reason}）：请检查权限。`,
  'is-a-directory': (p) => `${p.file} 是文件夹：请指定文件。`,
  'not-utf8': (p) => `${p.file} 不是 UTF-8 文本：请另存为 UTF-8。`,
  'file-too-large': (p) => `${p.file} 超过 ${p.most} 的上限：请拆分。`,
  'neither-json-nor-yaml': (p) => `${p.file} 既不是 JSON，也不是能读懂的 YAML。`,
  'answers-invalid': (p) => `${p.file} 有 ${p.count} 处错误，无法使用；没有保存任何内容。`,
  'folder-missing': (p) => `没有文件夹 ${p.folder}：请检查名称。`,
  'not-a-directory': (p) => `${p.file} 是文件：请指定文件夹。`,
  'file-outside': (p) => `${p.file} 是指向手册文件夹之外的链接，不予读取：请把文件本身放进来。`,
  'file-special': (p) => `${p.file} 是设备或管道，不是普通文件，不予读取。`,
  'folder-too-many': (p) => `${p.folder} 里的 YAML 文件超过一本手册的上限 ${p.most} 个：请指定手册自己的文件夹。`,
  'folder-too-deep': (p) => `${p.folder} 的层数超过一本手册的上限 ${p.most} 层：请指定手册自己的文件夹。`,
  'config-unreadable': (p) => `无法读取配置文件 ${p.file}：应为“键: 值”形式的行。请改正，或删去它再运行 kam init。`,
  'calendar-unknown': (p) =>
    `没有“${p.code}”的工作日历：应为国家或地区代码，例如 CN、SG、DE-BY，或 none（只看周末）。请在 ${p.file} 里改正 calendar。`,
  'calendar-day-bad': (p) =>
    `${p.file} 的 ${p.key} 中，“${p.value}”不是日期：应为 2026-12-31，或区间 2026-12-28..2026-12-31。`,
  'calendar-count-from': (p) => `--workdays 要从某一天数起，“${p.value}”不是日期：请写成 2026-11-24。`,
  'calendar-unpublished': (p) =>
    `${p.years} 年的放假安排尚未公布，工作日按周末和法定节假日推算，调休未计。公布后请更新程序，或写入配置的 days-off 和 work-days。`,
  'file-exists': (p) => `${p.file} 已存在，未作改动。`,
  'use-force': () => '如要覆盖请加 --force，或换一个文件名。',
  'file-unwritable': (p) =>
    `无法写入 ${p.file}（${p.reason}）：请检查文件夹 ${p.folder} 是否存在、是否可写、是否还有空间。`,
  'file-written': (p) => `已写入：${p.file}`,
  'output-unwritable': (p) => `结果未能输出（${p.reason}）：请检查磁盘和输出的目标文件。命令要保存的内容已经保存。`,
  'output-is-database': (p) => `${p.file} 是数据库文件：请给 --output 换一个文件名。`,
  'demo-folder-used': (p) => `文件夹 ${p.folder} 里有别的文件，演示不会动它们。`,
  'demo-other-folder': () => '请换一个文件夹：kam demo 文件夹；或加 --force 写入此处。',

  // --- program ---
  internal: (p) => `kam 出现故障：${p.message}`,
  cancelled: () => '已取消。',
};
