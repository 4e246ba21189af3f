using NetworkHub.EventStore.Sqlite.GrainStates;

namespace NetworkHub.Silo.Stores;

/// <summary>Where a silo without a cluster keeps the technical state of its grains: beside the log, never in it.</summary>
public static class GrainStateStorage
{
    /// <summary>Keeps it in a file of the data folder, which is opened, and made if it is missing, when the silo starts.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="folder">The data folder.</param>
    public static ISiloBuilder KeepGrainStatesIn(this ISiloBuilder silo, string folder) => silo
        .ConfigureServices(services => services.AddSingleton(_ => GrainStateFile.Open(folder)))
        .AddAdoNetGrainStorageAsDefault(builder => builder.Configure<GrainStateFile>((options, file) =>
        {
            (options.Invariant, options.DataSource) = (GrainStateFile.Invariant, file);
            options.GrainStorageSerializer = new StateSerializer();
        }));
}
