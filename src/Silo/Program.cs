using NetworkHub.Application.Store;
using NetworkHub.Silo;
using NetworkHub.Silo.Settings;

try
{
    var settings = HubSettings.FromEnvironment();
    if (settings.Postgres is null)
    {
        throw new InvalidSettingException($"{HubSettings.PostgresVariable} is not set. A silo by itself needs the database in which the gateways find it.");
    }

    using var silo = SiloHost.Build(settings);
    await silo.RunAsync();
    return 0;
}
catch (Exception e) when (e is InvalidSettingException or StoreUnavailableException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
