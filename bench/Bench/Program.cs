using NetworkHub.Bench;
using NetworkHub.Bench.Engine;

switch (args)
{
    case ["bare", var address]:
        await BareServer.RunAsync(address);
        break;
    case []:
        await HttpBench.RunAsync();
        await SizeBench.RunAsync();
        await PostgresBench.RunAsync();
        await ClusterBench.RunAsync();
        await MemoryBench.RunAsync();
        SharingBench.Run();
        break;
    case ["http"]:
        await HttpBench.RunAsync();
        break;
    case ["against", var program]:
        await AgainstBench.RunAsync(program);
        break;
    case ["cluster"]:
        await ClusterBench.RunAsync();
        break;
    case ["memory"]:
        await MemoryBench.RunAsync();
        break;
    case ["size"]:
        await SizeBench.RunAsync();
        break;
    case ["postgres"]:
        await PostgresBench.RunAsync();
        break;
    case ["sharing"]:
        SharingBench.Run();
        break;
    default:
        Console.Error.WriteLine("bench: give no argument, or one of: http, against COMMIT, size, postgres, cluster, memory, sharing.");
        return 2;
}

return 0;
