using NetworkHub.Application.Access;
using NetworkHub.Application.LogCopies;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Postgres;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Silo.Stores;

/// <summary>The one place that chooses where things are kept: everything in SQLite files of the data folder, or everything in a PostgreSQL database.</summary>
public static class StoreServices
{
    /// <summary>Adds log, read models, leadership and accounts. Opening the log makes what the others lie in.</summary>
    /// <param name="services">The container.</param>
    /// <param name="settings">The choice.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, HubSettings settings) =>
        settings.Postgres is { } connectionString ? services.AddPostgres(connectionString) : services.AddSqlite(settings.DataFolder);

    private static IServiceCollection AddSqlite(this IServiceCollection services, string folder) => services
        .AddSingleton<IEventStore>(_ => SqliteEventStore.Open(folder))
        .AddOnLog<IReadModelDatabase>(_ => new SqliteReadModels(folder))
        .AddOnLog<ILeadership>(provider => new FileLeadership(folder, provider.GetRequiredService<TimeProvider>()))
        .AddOnLog<IAccountStore>(_ => SqliteAccounts.Open(folder))
        .AddOnLog<ILogTables>(_ => new SqliteLogTables(folder));

    private static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString) => services
        .AddSingleton<IEventStore>(_ => PostgresEventStore.OpenAsync(connectionString, CancellationToken.None).GetAwaiter().GetResult()) // Once, at start.
        .AddOnLog<IReadModelDatabase>(_ => new PostgresReadModels(connectionString))
        .AddOnLog<ILeadership>(provider => new PostgresLeadership(connectionString, provider.GetRequiredService<TimeProvider>()))
        .AddOnLog<IAccountStore>(_ => PostgresAccounts.Of(connectionString))
        .AddOnLog<ILogTables>(_ => new PostgresLogTables(connectionString));

    private static IServiceCollection AddOnLog<T>(this IServiceCollection services, Func<IServiceProvider, T> make)
        where T : class =>
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<IEventStore>();
            return make(provider);
        });
}
