/** The icons that come with the library, from Lucide (ISC licence). Add more with `registerIcons`. */
import {
  Activity, AppWindow, Award, BadgeCheck, BookOpen, BookSearch, Building2, ClipboardCheck, ClipboardList, FileText, Flag,
  GitBranch, Globe, Hammer, Handshake, Headset, IdCard, KeyRound, Layers, Mail, MessagesSquare, Milestone, Monitor, Mouse, PenLine,
  Puzzle, RadioTower, Rocket, Ruler, Search, Settings, ShieldCheck, Signature, TriangleAlert, User, Users,
} from 'lucide';
import type { IconNode } from './path.js';

export const shippedIcons: Readonly<Record<string, IconNode>> = {
  activity: Activity, 'app-window': AppWindow, award: Award, 'badge-check': BadgeCheck, 'book-open': BookOpen, 'book-search': BookSearch,
  'building-2': Building2, 'clipboard-check': ClipboardCheck, 'clipboard-list': ClipboardList, 
  'file-text': FileText, flag: Flag, 'git-branch': GitBranch, globe: Globe, hammer: Hammer, handshake: Handshake, headset: Headset, 'id-card': IdCard,
  'key-round': KeyRound, layers: Layers, mail: Mail, 'messages-square': MessagesSquare, milestone: Milestone,
  monitor: Monitor, mouse: Mouse, 'pen-line': PenLine, puzzle: Puzzle, 'radio-tower': RadioTower, rocket: Rocket,
  ruler: Ruler, search: Search, settings: Settings, 'shield-check': ShieldCheck, signature: Signature, 'triangle-alert': TriangleAlert,
  user: User, users: Users,
};
