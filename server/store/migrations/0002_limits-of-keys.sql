ALTER TABLE "keys" ADD COLUMN "calls_per_minute" integer;--> statement-breakpoint
ALTER TABLE "keys" ADD COLUMN "tokens_per_day" bigint;