CREATE TABLE people (name text PRIMARY KEY);
INSERT INTO places (name) VALUES ('made once');
