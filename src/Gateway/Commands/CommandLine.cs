using System.CommandLine;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;
using NetworkHub.Demo;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>The command line: one command, one small class; <c>serve</c> is the default.</summary>
internal static class CommandLine
{
    private const int Failed = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is InvalidSettingException or StoreUnavailableException or UnreadableEventException or DemoRefusedException
            or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("NetworkHub: networks and partnerships that share costs, risks and gains.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            VerifyCommand.Create(),
            RebuildCommand.Create(),
            KeyCommand.Create(),
            MoveCommand.Create(),
        };
        root.Add(Help(root));
        ServeCommand.MakeDefault(root);
        return root;
    }

    private static Command Help(RootCommand root)
    {
        var help = new Command("help", "Show what there is.");
        help.SetAction((_, cancellationToken) => root.Parse("--help").InvokeAsync(cancellationToken: cancellationToken));
        return help;
    }
}
