using System.Globalization;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Jobs;

/// <summary>Makes read models again from the whole log, beside those that serve.</summary>
/// <param name="store">The log.</param>
/// <param name="database">Where the read models lie.</param>
public sealed class RebuildWork(IEventStore store, IReadModelDatabase database) : IJobWork
{
    /// <summary>The name of the work.</summary>
    public const string Name = "rebuild";

    /// <summary>Input: the name of the one read model to make again; all when it is left out.</summary>
    public const string Model = "model";

    /// <summary>Figure of the result: the position that the read models have reached.</summary>
    public const string Position = "position";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task<JobResult> RunAsync(JobOrder order, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        string[] models = order.Inputs.TryGetValue(Model, out var model) ? [model] : [];
        if (model is not null && !Projector.ModelNames.Contains(model))
        {
            throw new JobFailedException(Message.Of(
                "job-no-such-model",
                Argument.Text("model", model),
                Argument.List("models", [.. Projector.ModelNames.Select(name => new TextArgument(name))])));
        }

        var head = await store.ReadLastPositionAsync(cancellationToken);
        var projector = new Projector(store, database); // Not the hub's own, whose progress tells readers how far they can read.
        var reached = await projector.RebuildAsync(
            models, position => progress.Report(new JobProgress("project", position, Math.Max(position, head))), cancellationToken);
        return new JobResult(
            new Dictionary<string, string>(StringComparer.Ordinal) { [Position] = reached.ToString(CultureInfo.InvariantCulture) }, []);
    }
}
