using NetworkHub.Import;
using Spectre.Console;

namespace NetworkHub.Gateway.Commands;

/// <summary>Shows how far an import is, on the terminal of who waits; a file or a pipe gets none of it.</summary>
internal sealed class ImportProgressBar : IProgress<ImportProgress>
{
    private readonly ProgressTask check;
    private readonly ProgressTask post;

    private ImportProgressBar(ProgressContext context)
    {
        check = context.AddTask("Check");
        post = context.AddTask("Post", autoStart: false);
    }

    public static async Task<ImportReport> ShowAsync(Func<IProgress<ImportProgress>?, Task<ImportReport>> import)
    {
        if (Console.IsErrorRedirected)
        {
            return await import(null);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().StartAsync(context => import(new ImportProgressBar(context)));
    }

    public void Report(ImportProgress value)
    {
        var task = value.IsPosting ? post : check;
        if (!task.IsStarted)
        {
            task.StartTask();
        }

        task.MaxValue = value.Total;
        task.Value = value.Done;
    }
}
