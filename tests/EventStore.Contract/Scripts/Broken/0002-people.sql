CREATE TABLE people (name text PRIMARY KEY);
INSERT INTO places (name) VALUES ('half-way');
INSERT INTO nowhere (name) VALUES ('this table is not there');
