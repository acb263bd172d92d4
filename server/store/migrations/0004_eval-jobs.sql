CREATE TABLE "eval_jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"wish" jsonb NOT NULL,
	"progress" jsonb NOT NULL,
	"is_over" boolean DEFAULT false NOT NULL,
	"is_stopping" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
