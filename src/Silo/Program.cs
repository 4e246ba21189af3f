using NetworkHub.Application.Store;
using NetworkHub.Silo;
using NetworkHub.Silo.Settings;

try
{
    var settings = HubSettings.FromEnvironment();
    if (settings.Postgres is null)
    {
        throw new InvalidSettingException(
            HubSettings.PostgresVariable, null, "the database in which the gateways find the silo, such as postgres://user:password@host:5432/database");
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
