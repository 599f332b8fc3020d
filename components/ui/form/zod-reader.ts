export { zodResolver } from "@hookform/resolvers/zod";

import "@/lib/i18n/zod";
