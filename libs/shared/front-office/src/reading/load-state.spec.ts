import { TestBed } from '@angular/core/testing';

import { NoAnswer, Refusal } from '../api/refusal';
import { provideCatalogues } from '../language/provide-catalogues';
import { LoadState } from './load-state';

function face(failure: unknown, known: boolean): HTMLElement {
  TestBed.configureTestingModule({ providers: [provideCatalogues()] });
  const made = TestBed.createComponent(LoadState);
  made.componentRef.setInput('failure', failure);
  made.componentRef.setInput('known', known);
  made.detectChanges();
  return made.nativeElement as HTMLElement;
}

const forbidden = new Refusal({
  type: 'about:blank',
  title: '',
  status: 403,
  code: 'request.not-permitted',
});

describe('the face of a reading', () => {
  it('is a skeleton until something is known', () => {
    expect(face(undefined, false).querySelector('.skeleton')).not.toBeNull();
    TestBed.resetTestingModule();
    expect(face(undefined, true).children).toHaveLength(0);
  });

  it('offers to try again, except where the role may not look', () => {
    expect(face(new NoAnswer(), true).querySelector('button')).not.toBeNull();
    TestBed.resetTestingModule();
    expect(face(forbidden, false).querySelector('button')).toBeNull();
  });
});
