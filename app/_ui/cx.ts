import { clsx } from "clsx";

/** Joins class names; falsy ones fall out. Own components take one extra class name at the end and never fight over it. */
export const cx = clsx;
