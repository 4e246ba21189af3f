using NetworkHub.Application.Queries;

namespace NetworkHub.Gateway.Http;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">Give this as <c>cursor</c> for the following part, alone: it carries the filters. Left out on the last part.</param>
internal sealed record ListBody<T>(IReadOnlyList<T> Items, string? Next)
{
    public static ListBody<T> From<TLine>(Page<TLine> page, Func<TLine, T> map) => new([.. page.Items.Select(map)], page.Next);
}
