namespace NetworkHub.Application.Queries;

/// <summary>Which part of a list.</summary>
/// <param name="Limit">The most items, 1 to 500.</param>
/// <param name="Cursor">What the page before said; null for the first page. Opaque; carries the list's filters, so that following it needs nothing else.</param>
public sealed record PageRequest(int Limit = 100, string? Cursor = null);

/// <summary>A part of a list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">The cursor of the following page; null when this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>The cursor is not one that this list gave.</summary>
public sealed class InvalidCursorException() : Exception("cursor-invalid");
