namespace NetworkHub.Silo.Tests;

/// <summary>A grain that keeps technical state.</summary>
[Alias("networkhub.silo-tests.note")]
public interface INoteGrain : IGrainWithStringKey
{
    [Alias("read")]
    Task<string?> ReadAsync();

    [Alias("write")]
    Task WriteAsync(string text);

    [Alias("clear")]
    Task ClearAsync();

    /// <summary>The silo that the grain is active on.</summary>
    [Alias("silo")]
    Task<string> SiloAsync();
}

internal sealed class NoteGrain([PersistentState("note")] IPersistentState<Note> state, ILocalSiloDetails silo) : Grain, INoteGrain
{
    public Task<string?> ReadAsync() => Task.FromResult(state.RecordExists ? state.State.Text : null);

    public Task WriteAsync(string text)
    {
        state.State = new Note { Text = text };
        return state.WriteStateAsync();
    }

    public Task ClearAsync() => state.ClearStateAsync();

    public Task<string> SiloAsync() => Task.FromResult(silo.Name);
}

/// <summary>What the grains of these tests keep.</summary>
public sealed record Note
{
    public string Text { get; init; } = "";
}
