-- +goose Up
-- The progress towards the end of a Renstra that a report writes beside its end target where it does not say in which
-- direction the indicator points: whether it is right only the documents in force together can say.

alter table target add column kemajuan_teks text;
alter table target add column kemajuan_sel text;
alter table target add column kemajuan_dari numeric;
