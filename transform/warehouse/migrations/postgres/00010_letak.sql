-- +goose Up
-- In which cells the names of a row stand, beside the cell of its figure: "sasaran=B14 indikator=C14".

alter table target add column letak text;
alter table realisasi add column letak text;
alter table anggaran add column letak text;
alter table rpjmd add column letak text;
alter table iku add column letak text;
alter table dukungan add column letak text;
alter table catatan add column letak text;
