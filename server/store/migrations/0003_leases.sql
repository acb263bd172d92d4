CREATE TABLE "leases" (
	"name" text NOT NULL,
	"place" integer NOT NULL,
	"holder" text,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "leases_name_place_pk" PRIMARY KEY("name","place")
);
