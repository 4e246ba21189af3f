using NetworkHub.Bench;

switch (args)
{
    case ["bare", var address]:
        await BareServer.RunAsync(address);
        break;
    case []:
        await HttpBench.RunAsync();
        await SizeBench.RunAsync();
        break;
    case ["http"]:
        await HttpBench.RunAsync();
        break;
    case ["size"]:
        await SizeBench.RunAsync();
        break;
    default:
        Console.Error.WriteLine("bench: give no argument, or one of: http, size.");
        return 2;
}

return 0;
