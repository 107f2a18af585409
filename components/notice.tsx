/** A short word to the reader that goes by itself. */
export function Notice({ words }: { readonly words: string }) {
  return (
    <div class="card notice" role="status">
      {words}
    </div>
  );
}
