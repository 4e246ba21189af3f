using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Host;
using NetworkHub.HubProcess;

namespace NetworkHub.Bench;

/// <summary>A data folder with a hundred partnerships and an operator's key; removed at the end.</summary>
internal sealed class HubFolder : IDisposable
{
    private HubFolder(string path, Workplace[] places, string key) => (Path, Places, Key) = (path, places, key);

    public string Path { get; }

    public Workplace[] Places { get; }

    public string Key { get; }

    public static async Task<HubFolder> MakeAsync()
    {
        var path = Directory.CreateTempSubdirectory("bench-hub-").FullName;
        await using (var store = SqliteEventStore.Open(path))
        {
            await using var hub = new LocalHub(store);
            var places = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Partnerships.CreateAsync(hub, $"Partnership {i}")));
            return new HubFolder(path, places, await HubCommand.MakeKeyAsync(path));
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
