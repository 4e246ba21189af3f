using Orleans;
