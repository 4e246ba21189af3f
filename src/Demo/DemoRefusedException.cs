namespace NetworkHub.Demo;

/// <summary>The hub refuses an item of the demo, as when somebody has changed a demo that was loaded in part.</summary>
/// <param name="message">Which item, and why.</param>
public sealed class DemoRefusedException(string message) : Exception(message);
